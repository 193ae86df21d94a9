package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import java.util.List;

/**
 * A layer that makes one tensor of several.
 *
 * <p>Number by number, where a layer does not say otherwise: inputs of fewer axes get axes of 1 behind the batch, and axes of
 * 1 are repeated, so that {@code (batch, 4, 3)}, {@code (batch, 1, 3)} and {@code (batch, 3)} make {@code (batch, 4, 3)}.
 * Where every input has a mask, the output has one too: a time step counts if it counts in any input.
 *
 * @param <L> the layer itself
 * @see <a href="https://keras.io/api/layers/merging_layers/">Keras: merging layers</a>
 */
public abstract class MergeLayer<L extends MergeLayer<L>> extends ChainedLayer<L> {

    /** Makes a layer with the next free name of its class. */
    MergeLayer() {}

    /** Returns the shape of one sample of the result, or refuses the inputs in one sentence. */
    Shape merged(List<Shape> inputs) {
        Shape merged = inputs.get(0);
        for (Shape input : inputs.subList(1, inputs.size())) {
            merged = broadcast(merged, input);
        }
        return merged;
    }

    @Override
    protected final List<Shape> outputShapes(List<Shape> inputs) {
        return List.of(merged(inputs));
    }

    @Override
    public boolean supportsMasking() {
        return true;
    }

    /** Refuses any number of inputs but two. */
    final void requireTwo(List<Shape> inputs) {
        if (inputs.size() != 2) {
            throw new IllegalArgumentException(
                    "%s: takes 2 inputs, got %d; merge the others first".formatted(who(), inputs.size()));
        }
    }

    private Shape broadcast(Shape some, Shape other) {
        if (some.rank() < other.rank()) {
            return broadcast(other, some);
        }
        int[] dims = some.dims();
        int more = some.rank() - other.rank();
        for (int axis = 0; axis < other.rank(); axis++) {
            int here = dims[more + axis];
            int there = other.dim(axis);
            if (here == Shape.UNKNOWN || there == Shape.UNKNOWN) {
                dims[more + axis] = Shape.UNKNOWN;
            } else if (here == 1) {
                dims[more + axis] = there;
            } else if (there != 1 && here != there) {
                throw new IllegalArgumentException(
                        "%s: samples must have the same sizes, or 1, axis by axis from the last, got %s and %s; reshape one"
                                .formatted(who(), some, other));
            }
        }
        return Shape.of(dims);
    }
}
