package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads the shapes that users write, in which {@code null} stands for Keras's {@code None}. */
final class Dimensions {

    private Dimensions() {}

    /** Returns the shape of one sample; a call with one bare {@code null} counts as one unknown dimension. */
    static Shape sample(String who, @Nullable Integer @Nullable ... dims) {
        @Nullable Integer[] given = dims == null ? new @Nullable Integer[] {null} : dims;
        int[] sizes = new int[given.length];
        for (int axis = 0; axis < sizes.length; axis++) {
            Integer size = given[axis];
            if (size != null && size < 1 && size != Shape.UNKNOWN) {
                throw new IllegalArgumentException(
                        "%s must hold numbers of at least 1, got %s".formatted(who, Arrays.toString(given)));
            }
            sizes[axis] = size == null ? Shape.UNKNOWN : size;
        }
        return Shape.of(sizes);
    }
}
