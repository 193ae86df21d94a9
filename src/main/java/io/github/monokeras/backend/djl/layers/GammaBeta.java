package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import io.github.monokeras.layers.AffineNormalization;
import java.util.stream.IntStream;

/** The learned end of a normalization: {@code y = gamma x + beta}, each if the layer has it. */
final class GammaBeta {

    private final boolean scale;
    private final boolean center;

    GammaBeta(AffineNormalization<?> layer) {
        scale = layer.scale();
        center = layer.center();
    }

    /** Returns how many weights these are; others follow them. */
    int count() {
        return (scale ? 1 : 0) + (center ? 1 : 0);
    }

    /** Applies the weights, spread along the axes that are 1 in a shape of the rank of x. */
    NDArray apply(LayerCall call, NDArray x, Shape spread) {
        return shifted(call, scale ? x.mul(call.weight(0).reshape(spread)) : x, spread);
    }

    /** Returns {@code gamma factor}, or the factor alone. */
    NDArray scaled(LayerCall call, NDArray factor, Shape spread) {
        return scale ? factor.mul(call.weight(0).reshape(spread)) : factor;
    }

    /** Returns {@code x + beta}, or x alone. */
    NDArray shifted(LayerCall call, NDArray x, Shape spread) {
        return center ? x.add(call.weight(scale ? 1 : 0).reshape(spread)) : x;
    }

    /** Returns the shape of x with 1 for each axis but some. */
    static Shape spread(NDArray x, int... axes) {
        Shape shape = x.getShape();
        return new Shape(IntStream.range(0, shape.dimension())
                .mapToLong(axis -> IntStream.of(axes).anyMatch(kept -> kept == axis) ? shape.get(axis) : 1)
                .toArray());
    }

    /** Returns the axes of x but some. */
    static int[] others(NDArray x, int... axes) {
        return IntStream.range(0, x.getShape().dimension())
                .filter(axis -> IntStream.of(axes).noneMatch(kept -> kept == axis))
                .toArray();
    }
}
