package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import java.util.Arrays;

/** Reads the axes along which a layer works, the batch being axis 0 and negative ones being counted from the end. */
final class NormalizedAxes {

    private NormalizedAxes() {}

    /** Refuses axes that no array of a rank has, or that are named twice. */
    static void require(String who, int[] axes, int rank) {
        if (axes.length == 0) {
            throw new IllegalArgumentException(who + ": axis must name at least 1 axis, got none");
        }
        for (int axis : axes) {
            if (axis < -rank || axis >= rank) {
                throw new IllegalArgumentException(
                        "%s: axis must be from %d to %d, got %s".formatted(who, -rank, rank - 1, listed(axes)));
            }
        }
        if (Arrays.stream(of(axes, rank)).distinct().count() < axes.length) {
            throw new IllegalArgumentException(
                    "%s: axis must name each axis once, got %s".formatted(who, listed(axes)));
        }
    }

    /** Refuses what {@link #require} refuses, and the axis of the batch, along which no weight can lie. */
    static void requireBehindBatch(String who, int[] axes, int rank) {
        require(who, axes, rank);
        if (Arrays.stream(of(axes, rank)).anyMatch(axis -> axis == 0)) {
            throw new IllegalArgumentException(
                    "%s: axis must not be that of the batch, got %s".formatted(who, listed(axes)));
        }
    }

    /** Counts axes from 0, in the order in which they are named. */
    static int[] of(int[] axes, int rank) {
        return Arrays.stream(axes).map(axis -> Math.floorMod(axis, rank)).toArray();
    }

    /** Returns the sizes along axes of a sample's shape, which must be known. */
    static Shape sizes(String who, int[] axes, Shape sample) {
        Shape batch = sample.withBatch(Shape.UNKNOWN);
        int[] sizes = Arrays.stream(axes).map(batch::dim).toArray();
        if (Arrays.stream(sizes).anyMatch(size -> size == Shape.UNKNOWN)) {
            throw new IllegalArgumentException(
                    "%s: axis must be of known size, got %s of the input shape %s".formatted(who, listed(axes), batch));
        }
        return Shape.of(sizes);
    }

    /** Returns axes as Keras writes them: one as a number, several as a list. */
    static Object written(int[] axes) {
        return axes.length == 1 ? axes[0] : axes;
    }

    private static String listed(int[] axes) {
        return axes.length == 1 ? Integer.toString(axes[0]) : Arrays.toString(axes);
    }
}
