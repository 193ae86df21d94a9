package io.github.monokeras.constraints;

import java.util.List;

/**
 * A constraint of the lengths {@code sqrt(sum(w²))} of the vectors that a weight consists of.
 *
 * <p>A vector runs along the axes that {@link #axis} names: in the kernel {@code (inputs, units)} of a {@code Dense} layer axis
 * 0 makes one vector for each unit, in the kernel {@code (height, width, in, out)} of a convolution the axes 0, 1 and 2 make
 * one for each filter.
 */
public sealed interface NormConstraint extends Constraint permits MaxNorm, UnitNorm, MinMaxNorm {

    /** Added to a length before it divides, so that a vector of zeros stays one. */
    double EPSILON = 1e-7;

    /** Returns the axes of a vector as they were named, negative ones counted from the end; default 0. */
    List<Integer> axis();

    /**
     * Returns the axes of a vector in a weight of a rank, counted from 0, in ascending order.
     *
     * @throws IllegalArgumentException if the weight has no such axis, or one is named twice
     */
    default int[] axes(int rank) {
        String who = getClass().getSimpleName();
        for (int axis : axis()) {
            if (axis < -rank || axis >= rank) {
                throw new IllegalArgumentException(
                        "%s: axis must be an axis of a weight that has %d, got %d".formatted(who, rank, axis));
            }
        }
        int[] axes = axis().stream()
                .mapToInt(axis -> Math.floorMod(axis, rank))
                .sorted()
                .distinct()
                .toArray();
        if (axes.length < axis().size()) {
            throw new IllegalArgumentException(
                    "%s: axis must name each axis once, got %s in a weight that has %d".formatted(who, axis(), rank));
        }
        return axes;
    }
}
