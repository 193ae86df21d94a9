package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Keras's option {@code noise_shape}.
 *
 * @param dims the shape with the batch, unknown where it is the input's
 */
record NoiseShape(Shape dims) {

    static NoiseShape of(String className, @Nullable Integer @Nullable ... dims) {
        return new NoiseShape(Dimensions.sample(className + ": noiseShape", dims));
    }

    /** Returns the shape for an input of a shape, with the batch, or refuses one that it cannot be spread over. */
    Shape in(String who, Shape input) {
        if (dims.rank() > input.rank()) {
            throw refusal(who, input);
        }
        int[] noise = dims.dims();
        for (int axis = 0; axis < noise.length; axis++) {
            if (noise[axis] == Shape.UNKNOWN) {
                noise[axis] = input.dim(axis);
            }
        }
        for (int axis = 1; axis <= noise.length; axis++) {
            int size = noise[noise.length - axis];
            int along = input.dim(-axis);
            if (size != 1 && size != along && size != Shape.UNKNOWN && along != Shape.UNKNOWN) {
                throw refusal(who, input);
            }
        }
        return Shape.of(noise);
    }

    private IllegalArgumentException refusal(String who, Shape input) {
        return new IllegalArgumentException(
                "%s: noiseShape must be 1, null or the input's size along each axis, got %s for the input shape %s"
                        .formatted(who, dims, input));
    }
}
