package io.github.monokeras.backend.reference;

import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.reference.batch.NdArray;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way back through a network: backpropagation. Where a value went to several layers, their gradients add up.
 *
 * <p>It is gone once, and only as far as there are gradients that somebody wants: those of the weights, and those of the inputs
 * if they are asked for.
 */
final class Backward implements Forward.Way {

    private final Network network;
    private final ReferenceMemory memory;
    private final List<StepFlow> flows;
    private final NdArray[] values;
    private final @Nullable StepFlow[] makers;
    private final @Nullable NdArray[] gradients;
    private final @Nullable NdArray[] ofLogits;
    private final boolean[] wanted;

    Backward(
            Network network,
            ReferenceMemory memory,
            List<StepFlow> flows,
            NdArray[] values,
            @Nullable StepFlow[] makers) {
        this.network = network;
        this.memory = memory;
        this.flows = flows;
        this.values = values;
        this.makers = makers;
        gradients = new @Nullable NdArray[values.length];
        ofLogits = new @Nullable NdArray[values.length];
        wanted = new boolean[values.length];
    }

    @Override
    public List<NdArray> back(List<Slope> slopes) {
        network.inputs().forEach(input -> wanted[input.value()] = true);
        toWeights(slopes);
        List<NdArray> ofInputs = new ArrayList<>();
        for (Network.Input input : network.inputs()) {
            NdArray gradient = gradients[input.value()];
            ofInputs.add(gradient == null ? values[input.value()].zerosLike() : gradient);
        }
        return ofInputs;
    }

    @Override
    public void toWeights(List<Slope> slopes) {
        for (StepFlow flow : flows) {
            boolean leadsSomewhere =
                    wantsInputs(flow) || !memory.weights(flow.step().layer()).isEmpty();
            flow.step().outputs().forEach(output -> wanted[output] = leadsSomewhere);
        }
        slopes.forEach(this::begin);
        for (int i = flows.size() - 1; i >= 0; i--) {
            StepFlow flow = flows.get(i);
            if (wanted[flow.step().outputs().get(0)]) {
                back(flow);
            }
        }
    }

    private boolean wantsInputs(StepFlow flow) {
        for (int input : flow.step().inputs()) {
            if (wanted[input]) {
                return true;
            }
        }
        return false;
    }

    private void begin(Slope slope) {
        int value = network.outputs().get(slope.output()).value();
        StepFlow maker = makers[value];
        if (slope.ofLogits() && maker != null) {
            NdArray gradient = NdArray.of(slope.gradient(), maker.logits(value).shape());
            ofLogits[value] = StepFlow.sum(ofLogits[value], gradient);
            return;
        }
        gradients[value] = StepFlow.sum(gradients[value], NdArray.of(slope.gradient(), values[value].shape()));
    }

    private void back(StepFlow flow) {
        List<@Nullable NdArray> ofOutputs = new ArrayList<>();
        List<@Nullable NdArray> beside = new ArrayList<>();
        for (int output : flow.step().outputs()) {
            ofOutputs.add(gradients[output]);
            beside.add(ofLogits[output]);
        }
        List<NdArray> arriving = flow.behindActivations(ofOutputs, beside);
        if (!wantsInputs(flow)) {
            flow.formula().way().toWeights(arriving);
            return;
        }
        List<NdArray> ofInputs = flow.formula().way().back(arriving);
        for (int i = 0; i < ofInputs.size(); i++) {
            int input = flow.step().inputs().get(i);
            gradients[input] = StepFlow.sum(gradients[input], ofInputs.get(i));
        }
    }
}
