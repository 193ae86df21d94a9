package io.github.monokeras.backend.djl.arrays;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import io.github.monokeras.losses.Reduction;
import org.jspecify.annotations.Nullable;

/** How values, one for each sample, are weighted and put together. */
public final class SampleWeights {

    private SampleWeights() {}

    /** Returns the one number that a reduction makes of a batch's values, {@code (batch, …)}. */
    public static NDArray reduce(NDArray values, @Nullable NDArray sampleWeight, Reduction reduction) {
        NDArray sum = (sampleWeight == null ? values : values.mul(behind(values, sampleWeight))).sum();
        if (reduction == Reduction.MEAN_WITH_SAMPLE_WEIGHT && sampleWeight != null) {
            return sum.div(sampleWeight.sum());
        }
        return reduction == Reduction.SUM ? sum : sum.div(Scalar.of((double) values.size(), values));
    }

    /** Returns the weights with as many axes as the values, so that each meets its own. */
    public static NDArray behind(NDArray values, NDArray sampleWeight) {
        long[] dims = new long[values.getShape().dimension()];
        for (int axis = 0; axis < dims.length; axis++) {
            dims[axis] = axis < sampleWeight.getShape().dimension()
                    ? sampleWeight.getShape().get(axis)
                    : 1;
        }
        return sampleWeight.reshape(new Shape(dims));
    }
}
