package io.github.monokeras.backend.reference;

import io.github.monokeras.activations.Activation;
import io.github.monokeras.backend.Step;
import io.github.monokeras.backend.reference.activations.Activations;
import io.github.monokeras.backend.reference.batch.Flow;
import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.backend.reference.layers.LayerFlow;
import io.github.monokeras.backend.reference.regularizers.WeightPenalty;
import io.github.monokeras.regularizers.Regularizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One layer's turn: its formula, its last activation, and what its output costs.
 *
 * @param step whose turn it is
 * @param formula the layer without its last activation
 * @param activations for each output
 * @param outputs what comes out
 * @param activity what the first output costs, or null: nothing
 * @param samples in the batch
 */
record StepFlow(
        Step step,
        LayerFlow formula,
        List<Flow> activations,
        List<NdArray> outputs,
        @Nullable WeightPenalty activity,
        int samples) {

    static StepFlow of(Step step, LayerFlow formula, int samples) {
        Activation activation = step.layer().outputActivation();
        List<Flow> activations = new ArrayList<>();
        List<NdArray> outputs = new ArrayList<>();
        for (NdArray z : formula.outputs()) {
            Flow flow = Activations.apply(activation, z.rows());
            activations.add(flow);
            outputs.add(
                    activation == Activation.LINEAR
                            ? z
                            : NdArray.of(
                                    flow.output(), z.shapeWithLast(flow.output().columns())));
        }
        Regularizer regularizer = step.layer().activityRegularizer();
        return new StepFlow(
                step,
                formula,
                activations,
                outputs,
                regularizer == null ? null : WeightPenalty.of(regularizer),
                samples);
    }

    /** Returns what went into the activation of a value. */
    NdArray logits(int value) {
        return formula.outputs().get(step.outputs().indexOf(value));
    }

    /** Returns what the output costs: {@code p(output) / samples}. */
    double penalty() {
        NdArray output = outputs.get(0);
        return activity == null ? 0 : activity.value(output.values(), output.shape()) / samples;
    }

    /**
     * Sends gradients back through the activation and the layer.
     *
     * @param ofOutputs of the loss with respect to each output
     * @param ofLogits of the loss with respect to what goes into the activations, beside what comes through them; null for
     *     none
     * @return that with respect to each input
     */
    List<NdArray> back(List<NdArray> ofOutputs, List<@Nullable NdArray> ofLogits) {
        List<NdArray> behindActivation = new ArrayList<>();
        for (int i = 0; i < outputs.size(); i++) {
            NdArray gradient =
                    i == 0 && activity != null ? ofOutputs.get(0).plus(activitySlope(activity)) : ofOutputs.get(i);
            NdArray z = formula.outputs().get(i);
            NdArray through = NdArray.of(activations.get(i).backward(gradient.rows()), z.shape());
            NdArray beside = ofLogits.get(i);
            behindActivation.add(beside == null ? through : through.plus(beside));
        }
        return formula.way().back(behindActivation);
    }

    private NdArray activitySlope(WeightPenalty penalty) {
        NdArray output = outputs.get(0);
        return NdArray.of(penalty.gradient(output.values(), output.shape()), output.shape())
                .map(slope -> slope / samples);
    }
}
