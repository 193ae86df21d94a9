package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import io.github.monokeras.tensor.Shape;
import java.util.Arrays;

/** From the shape of an array to the shape that descriptions speak of. */
final class KerasShape {

    private KerasShape() {}

    static Shape of(NDArray array) {
        return Shape.of(Arrays.stream(array.getShape().getShape())
                .mapToInt(Math::toIntExact)
                .toArray());
    }
}
