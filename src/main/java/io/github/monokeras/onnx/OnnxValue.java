package io.github.monokeras.onnx;

import io.github.monokeras.tensor.Shape;
import org.jspecify.annotations.Nullable;

/**
 * What flows from layer to layer.
 *
 * @param name in the graph
 * @param sample the shape of one sample, without the batch
 * @param mask which time steps count, or null: all
 */
record OnnxValue(String name, Shape sample, @Nullable OnnxMask mask) {

    /** Returns the number of axes, with the batch. */
    int rank() {
        return sample.rank() + 1;
    }
}
