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
        int place = 0;
        while (step.outputs().get(place) != value) {
            place++;
        }
        return formula.outputs().get(place);
    }

    /** Returns what the output costs: {@code p(output) / samples}. */
    double penalty() {
        NdArray output = outputs.get(0);
        return activity == null ? 0 : activity.value(output.values(), output.shape()) / samples;
    }

    /**
     * Sends gradients back through the activations.
     *
     * @param ofOutputs of the loss with respect to each output; null for none
     * @param ofLogits of the loss with respect to what goes into the activations, beside what comes through them; null for
     *     none
     * @return that with respect to what goes into each activation
     */
    List<NdArray> behindActivations(List<@Nullable NdArray> ofOutputs, List<@Nullable NdArray> ofLogits) {
        List<NdArray> behind = new ArrayList<>();
        for (int i = 0; i < outputs.size(); i++) {
            NdArray z = formula.outputs().get(i);
            NdArray cost = i == 0 && activity != null ? activitySlope(activity) : null;
            NdArray gradient = sum(ofOutputs.get(i), cost);
            NdArray through =
                    gradient == null ? null : NdArray.of(activations.get(i).backward(gradient.rows()), z.shape());
            NdArray all = sum(through, ofLogits.get(i));
            behind.add(all == null ? z.zerosLike() : all);
        }
        return behind;
    }

    /** Returns the sum of two gradients, each of which may be null: nothing has arrived. */
    static @Nullable NdArray sum(@Nullable NdArray one, @Nullable NdArray other) {
        return one == null ? other : other == null ? one : one.plus(other);
    }

    private NdArray activitySlope(WeightPenalty penalty) {
        NdArray output = outputs.get(0);
        return NdArray.of(penalty.gradient(output.values(), output.shape()), output.shape())
                .map(slope -> slope / samples);
    }
}
