package io.github.monokeras.backend;

import io.github.monokeras.activations.Activation;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.WeightSpec;
import io.github.monokeras.losses.Crossentropy;
import io.github.monokeras.losses.Loss;
import io.github.monokeras.tensor.Shape;
import java.util.List;
import java.util.stream.IntStream;
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
     * Returns those of all weights' counterparts that training changes now.
     *
     * @param all one thing for each weight, in the order of {@link #weightSpecs}
     */
    public <T> List<T> trainable(List<T> all) {
        List<WeightSpec> specs = weightSpecs().toList();
        return IntStream.range(0, all.size())
                .filter(weight -> specs.get(weight).trainable())
                .mapToObj(all::get)
                .toList();
    }

    /** Returns how many numbers all weights hold. */
    public long countParams() {
        return layers.stream().mapToLong(Layer::countParams).sum();
    }

    /** Returns how many of them training changes. */
    public long countTrainableParams() {
        return weightSpecs()
                .filter(WeightSpec::trainable)
                .mapToLong(spec -> spec.shape().size())
                .sum();
    }

    /**
     * Says whether a loss is computed from what goes into the last layer's activation, not from what comes out.
     *
     * <p>A cross-entropy loses its digits where a sigmoid saturates; Keras on TensorFlow steps around that by reading what
     * it calls the logits, for losses and metrics alike, whatever {@code fromLogits} says. It does so for a binary
     * cross-entropy behind a softmax too, and for a categorical one behind a sigmoid: not what the formulas say, but what
     * tutorials print. Which losses do it, they say themselves.
     */
    public boolean readsLogits(Loss loss) {
        if (!(loss instanceof Crossentropy crossentropy)) {
            return false;
        }
        return (last().activation() == Activation.SIGMOID && crossentropy.readsLogitsBehindSigmoid())
                || (last().activation() == Activation.SOFTMAX && crossentropy.readsLogitsBehindSoftmax());
    }

    private Layer last() {
        return layers.get(layers.size() - 1);
    }
}
