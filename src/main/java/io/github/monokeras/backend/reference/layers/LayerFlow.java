package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.NdArray;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What a layer computed, and how gradients flow back through it.
 *
 * @param outputs {@code (batch, …)} each
 * @param way back
 */
public record LayerFlow(List<NdArray> outputs, Way way) {

    /** The way of gradients back through a layer. */
    public interface Way {

        /**
         * Takes the gradient of the loss with respect to each output, adds that of each weight to the weight, and returns
         * that with respect to each input.
         */
        List<NdArray> back(List<NdArray> gradients);

        /** Does the same where nobody asks for the gradients with respect to the inputs, as in a network's first layer. */
        default void toWeights(List<NdArray> gradients) {
            back(gradients);
        }
    }

    /** Takes a layer of one output and one input. */
    public static LayerFlow of(NdArray output, UnaryOperator<NdArray> back) {
        return new LayerFlow(List.of(output), gradients -> List.of(back.apply(gradients.get(0))));
    }

    /** Takes a layer of one output and one input, whose way to its weights goes without that to the input. */
    public static LayerFlow of(NdArray output, Consumer<NdArray> toWeights, UnaryOperator<NdArray> toInput) {
        return new LayerFlow(List.of(output), new Way() {
            @Override
            public List<NdArray> back(List<NdArray> gradients) {
                toWeights(gradients);
                return List.of(toInput.apply(gradients.get(0)));
            }

            @Override
            public void toWeights(List<NdArray> gradients) {
                toWeights.accept(gradients.get(0));
            }
        });
    }

    /** Returns the only output, or the first. */
    public NdArray output() {
        return outputs.get(0);
    }
}
