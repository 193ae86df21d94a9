package io.github.monokeras.backend.djl.heap;

import io.github.monokeras.backend.Network;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Dropout;
import io.github.monokeras.layers.Flatten;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A chain of {@code Dense} layers, as it predicts in float32, on copies of the weights. */
public final class HeapChain {

    private final List<HeapDense> layers = new ArrayList<>();
    private final Shape output;

    /**
     * Copies a chain.
     *
     * @param network of which {@link #fits} is true
     * @param weights those of a layer, in Keras's order
     */
    public HeapChain(Network network, Function<Layer, List<Tensor>> weights) {
        for (Layer layer : network.layers()) {
            if (layer instanceof Dense dense) {
                layers.add(new HeapDense(dense, weights.apply(dense)));
            }
        }
        output = network.outputs().get(0).shape();
    }

    /** Says whether a network is such a chain, of vectors. */
    public static boolean fits(Network network) {
        return network.inputs().size() == 1
                && network.outputs().size() == 1
                && network.outputs().get(0).shape().isKnown()
                && network.layers().size() == network.steps().size()
                && (network.inputs().get(0).shape().rank() == 1
                        || network.layers().get(0) instanceof Flatten)
                && network.layers().stream().allMatch(HeapChain::fits);
    }

    private static boolean fits(Layer layer) {
        // What a layer does in training alone, or to the shape alone, leaves the numbers as they are.
        return layer instanceof Dense
                ? HeapActivations.has(layer.outputActivation())
                : layer instanceof Flatten || layer instanceof Dropout;
    }

    /** Returns the output for a batch, {@code (batch, …)} each. */
    public Tensor predict(Tensor x) {
        float[] numbers = x.toFloatArray();
        for (HeapDense layer : layers) {
            numbers = layer.forward(numbers);
        }
        return Tensor.of(output.withBatch(x.shape().dim(0)), numbers);
    }
}
