package io.github.monokeras.backend;

import io.github.monokeras.activations.Activation;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.WeightSpec;
import io.github.monokeras.losses.BinaryCrossentropy;
import io.github.monokeras.losses.Loss;
import io.github.monokeras.tensor.Shape;
import java.util.List;
import java.util.stream.Stream;

/**
 * A built model as the backends see it: layers in a chain, each with its shapes fixed.
 *
 * @param layers the layers, the input's first; at least one
 */
public record Network(List<Layer> layers) {

    /** Keeps a copy of the list. */
    public Network {
        layers = List.copyOf(layers);
    }

    /** Returns the shape of one input sample. */
    public Shape inputShape() {
        return layers.get(0).inputShape();
    }

    /** Returns the shape of one output sample. */
    public Shape outputShape() {
        return last().outputShape();
    }

    /** Lists all weights, layer by layer, in the order of {@code getWeights}. */
    public Stream<WeightSpec> weightSpecs() {
        return layers.stream().flatMap(layer -> layer.weightSpecs().stream());
    }

    /**
     * Says whether a loss is computed from what goes into the last layer's sigmoid, not from what comes out: the
     * cross-entropy loses its digits where the sigmoid saturates, and Keras on TensorFlow steps around that so.
     */
    public boolean lossReadsLogits(Loss loss) {
        return loss instanceof BinaryCrossentropy crossentropy
                && !crossentropy.fromLogits()
                && last() instanceof Dense dense
                && dense.activation() == Activation.SIGMOID;
    }

    private Layer last() {
        return layers.get(layers.size() - 1);
    }
}
