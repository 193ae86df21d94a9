package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;

/** Shapes and orders of axes of {@code (batch, …, channels)}. */
final class SpatialShapes {

    private SpatialShapes() {}

    /** Returns the shape of one sample. */
    static io.github.monokeras.tensor.Shape sample(NDArray x) {
        return io.github.monokeras.tensor.Shape.of(Arrays.stream(x.getShape().getShape())
                .skip(1)
                .mapToInt(Math::toIntExact)
                .toArray());
    }

    /** Returns the shape of a batch of samples. */
    static Shape batch(long samples, io.github.monokeras.tensor.Shape sample) {
        return new Shape(samples).addAll(shape(sample.dims()));
    }

    static Shape shape(int... dims) {
        return new Shape(Arrays.stream(dims).asLongStream().toArray());
    }

    /** Returns {@code (batch, places, channels)}: all axes between the batch and the channels as one. */
    static NDArray places(NDArray x) {
        Shape shape = x.getShape();
        return x.reshape(shape.get(0), shape.slice(1, shape.dimension() - 1).size(), shape.get(shape.dimension() - 1));
    }

    /** Returns {@code (batch, channels, …)}; for PyTorch a view, whose kernels then compute in the old order. */
    static NDArray channelsFirst(NDArray x) {
        int[] axes = new int[x.getShape().dimension()];
        Arrays.setAll(axes, axis -> axis < 2 ? axis * (axes.length - 1) : axis - 1);
        return x.transpose(axes);
    }

    /** Returns {@code (batch, …, channels)} of {@code (batch, channels, …)}. */
    static NDArray channelsLast(NDArray x) {
        int[] axes = new int[x.getShape().dimension()];
        Arrays.setAll(axes, axis -> axis == 0 ? 0 : axis == axes.length - 1 ? 1 : axis + 1);
        return x.transpose(axes);
    }
}
