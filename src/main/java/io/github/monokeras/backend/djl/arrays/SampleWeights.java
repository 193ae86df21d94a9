package io.github.monokeras.backend.djl.arrays;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import io.github.monokeras.losses.Reduction;
import org.jspecify.annotations.Nullable;

/** How values, one for each sample, are weighted and put together. */
public final class SampleWeights {

    private SampleWeights() {}

    /**
     * Returns the one number that a reduction makes of a batch's values, {@code (batch, …)} or one for the whole batch.
     *
     * @param mask 1 for each value that counts and 0 for each that does not, or null: all count
     */
    public static NDArray reduce(
            NDArray values, @Nullable NDArray sampleWeight, @Nullable NDArray mask, Reduction reduction) {
        NDArray weights = sampleWeight == null ? null : behind(values, sampleWeight);
        if (mask != null) {
            weights = weights == null ? mask : mask.mul(weights);
        }
        NDArray weighted = weights == null ? values : values.mul(weights);
        if (weights == null && reduction != Reduction.SUM) {
            return values.mean();
        }
        NDArray sum = weighted.sum();
        if (reduction == Reduction.SUM) {
            return sum;
        }
        if (reduction == Reduction.MEAN_WITH_SAMPLE_WEIGHT && weights != null) {
            return sum.div(orOne(weights.sum()));
        }
        return mask == null ? sum.div(Scalar.of((double) weighted.size(), values)) : sum.div(orOne(mask.sum()));
    }

    /** Returns 1 where two masks have 1; one that is null has 1 everywhere. */
    public static @Nullable NDArray both(@Nullable NDArray one, @Nullable NDArray other) {
        return one == null ? other : other == null ? one : one.mul(other);
    }

    /** Returns the weights with as many axes as the values, so that each meets its own, or all the one for a whole batch. */
    public static NDArray behind(NDArray values, NDArray sampleWeight) {
        if (values.size() < sampleWeight.size()) {
            return sampleWeight.flatten();
        }
        long[] dims = new long[values.getShape().dimension()];
        for (int axis = 0; axis < dims.length; axis++) {
            dims[axis] = axis < sampleWeight.getShape().dimension()
                    ? sampleWeight.getShape().get(axis)
                    : 1;
        }
        return sampleWeight.reshape(new Shape(dims));
    }

    /** Returns a divisor, or 1 instead of 0, so that no weight at all makes a loss of 0. */
    private static NDArray orOne(NDArray divisor) {
        return divisor.add(divisor.eq(0).toType(divisor.getDataType(), false));
    }
}
