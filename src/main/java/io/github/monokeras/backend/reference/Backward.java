package io.github.monokeras.backend.reference;

import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.reference.batch.NdArray;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way back through a network: backpropagation. Where a value went to several layers, their gradients add up.
 */
final class Backward {

    private final Network network;
    private final List<StepFlow> flows;
    private final NdArray[] values;
    private final @Nullable StepFlow[] makers;
    private final NdArray[] gradients;
    private final @Nullable NdArray[] ofLogits;

    Backward(Network network, List<StepFlow> flows, NdArray[] values, @Nullable StepFlow[] makers) {
        this.network = network;
        this.flows = flows;
        this.values = values;
        this.makers = makers;
        gradients = new NdArray[values.length];
        ofLogits = new @Nullable NdArray[values.length];
    }

    /** Adds the gradients of all weights to the weights, and returns those of the inputs. */
    List<NdArray> back(List<Slope> slopes) {
        for (int i = 0; i < values.length; i++) {
            gradients[i] = values[i].zerosLike();
        }
        slopes.forEach(this::begin);
        for (int i = flows.size() - 1; i >= 0; i--) {
            back(flows.get(i));
        }
        return List.of(gradients).subList(0, network.inputs().size());
    }

    private void begin(Slope slope) {
        int value = network.outputs().get(slope.output()).value();
        StepFlow maker = makers[value];
        if (slope.ofLogits() && maker != null) {
            NdArray gradient = NdArray.of(slope.gradient(), maker.logits(value).shape());
            NdArray before = ofLogits[value];
            ofLogits[value] = before == null ? gradient : before.plus(gradient);
            return;
        }
        gradients[value] = gradients[value].plus(NdArray.of(slope.gradient(), values[value].shape()));
    }

    private void back(StepFlow flow) {
        List<NdArray> ofOutputs = new ArrayList<>();
        List<@Nullable NdArray> beside = new ArrayList<>();
        for (int output : flow.step().outputs()) {
            ofOutputs.add(gradients[output]);
            beside.add(ofLogits[output]);
        }
        List<NdArray> ofInputs = flow.back(ofOutputs, beside);
        for (int i = 0; i < ofInputs.size(); i++) {
            int input = flow.step().inputs().get(i);
            gradients[input] = gradients[input].plus(ofInputs.get(i));
        }
    }
}
