package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import io.github.monokeras.backend.djl.arrays.Scalar;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Mean and variance of the numbers along some axes, which stay with the size 1.
 *
 * @param centered {@code x - mean}
 * @param mean {@code sum(x) / n}
 * @param variance {@code sum((x - mean)²) / n}
 */
record Moments(NDArray centered, NDArray mean, NDArray variance) {

    private static final double KERAS_EPSILON = 1e-7;

    /** Returns the moments of all numbers. */
    static Moments of(NDArray x, int... axes) {
        NDArray mean = mean(x, axes);
        NDArray centered = x.sub(mean);
        return new Moments(centered, mean, mean(centered.square(), axes));
    }

    /** Returns the moments of the numbers that count; to their number Keras adds 1e-7. */
    static Moments of(NDArray x, @Nullable NDArray mask, int... axes) {
        if (mask == null) {
            return of(x, axes);
        }
        NDArray weights = x.onesLike().mul(mask.toType(x.getDataType(), false).expandDims(-1));
        NDArray count = weights.sum(axes, true).add(KERAS_EPSILON);
        NDArray mean = counted(weights, x).sum(axes, true).div(count);
        NDArray centered = x.sub(mean);
        NDArray variance = counted(weights, centered).square().sum(axes, true).div(count);
        return new Moments(centered, mean, variance);
    }

    private static NDArray counted(NDArray weights, NDArray x) {
        return NDArrays.where(weights.gt(0), x, x.zerosLike());
    }

    /** Returns the mean along axes, which stay with the size 1; as a sum, since not every engine has a mean of several. */
    static NDArray mean(NDArray x, int... axes) {
        long count =
                IntStream.of(axes).mapToLong(axis -> x.getShape().get(axis)).reduce(1, Math::multiplyExact);
        return x.sum(axes, true).mul(Scalar.of(1.0 / count, x));
    }
}
