package io.github.monokeras.preprocessing;

import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Tensor;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * What a {@link MinMaxScaler} has learned: for each feature the straight line {@code x scale + min} that takes the least
 * value to the range's low end and the greatest to its high end. It never changes.
 *
 * <p>{@code scale = (high - low) / (dataMax - dataMin)} and {@code min = low - dataMin scale}. Where a feature is constant,
 * or spans less than ten times the dtype's epsilon (2<sup>-52</sup>, or 2<sup>-23</sup> in float32), the divisor is 1, as in
 * scikit-learn: a constant goes to the low end.
 */
public final class MinMaxScaling {

    private final Tensor dataMin;
    private final Tensor dataMax;
    private final Tensor scale;
    private final Tensor min;

    private MinMaxScaling(Tensor dataMin, Tensor dataMax, Tensor scale, Tensor min) {
        this.dataMin = dataMin;
        this.dataMax = dataMax;
        this.scale = scale;
        this.min = min;
    }

    /** Learns from samples; every step is rounded to their dtype, as NumPy does. */
    static MinMaxScaling of(Tensor x, double low, double high) {
        requireTable("fit", x);
        DType dtype = x.dtype();
        int features = x.shape().dim(1);
        double[] least = new double[features];
        double[] greatest = new double[features];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(greatest, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < x.size(); i++) {
            least[i % features] = Math.min(least[i % features], x.getFlat(i));
            greatest[i % features] = Math.max(greatest[i % features], x.getFlat(i));
        }
        double[] scale = new double[features];
        double[] min = new double[features];
        double bottom = rounded(low, dtype);
        double height = rounded(rounded(high, dtype) - bottom, dtype);
        for (int i = 0; i < features; i++) {
            double range = rounded(greatest[i] - least[i], dtype);
            scale[i] = rounded(height / (range < 10 * epsilon(dtype) ? 1 : range), dtype);
            min[i] = rounded(bottom - rounded(least[i] * scale[i], dtype), dtype);
            if (!(scale[i] > 0 && Double.isFinite(scale[i]) && Double.isFinite(min[i]))) {
                throw new IllegalArgumentException(
                        "MinMaxScaler.fit: feature %d must be within what %s can scale, got values from %s to %s"
                                .formatted(i, dtype, least[i], greatest[i]));
            }
        }
        return new MinMaxScaling(
                Tensor.of(least).cast(dtype),
                Tensor.of(greatest).cast(dtype),
                Tensor.of(scale).cast(dtype),
                Tensor.of(min).cast(dtype));
    }

    /**
     * Scales samples: {@code x scale + min}.
     *
     * @param x the samples, {@code (samples, features)}, of any kind that {@link Tensor#from} takes; the result keeps its
     *     dtype
     * @throws IllegalArgumentException if there are no samples, they have other features, or one is not finite
     */
    public Tensor transform(Object x) {
        Tensor samples = requireFeatures("transform", Tensor.from(x));
        double[] values = samples.toDoubleArray();
        for (int i = 0; i < values.length; i++) {
            int feature = i % scale.size();
            values[i] = rounded(values[i] * scale.getFlat(feature), samples.dtype()) + min.getFlat(feature);
        }
        return Tensor.of(samples.shape(), values).cast(samples.dtype());
    }

    /**
     * Turns scaled samples back into the original ones: {@code (x - min) / scale}.
     *
     * @param x the scaled samples, {@code (samples, features)}, of any kind that {@link Tensor#from} takes; the result
     *     keeps its dtype
     * @throws IllegalArgumentException if there are no samples, they have other features, or one is not finite
     */
    public Tensor inverseTransform(Object x) {
        Tensor samples = requireFeatures("inverseTransform", Tensor.from(x));
        double[] values = samples.toDoubleArray();
        for (int i = 0; i < values.length; i++) {
            int feature = i % scale.size();
            values[i] = rounded(values[i] - min.getFlat(feature), samples.dtype()) / scale.getFlat(feature);
        }
        return Tensor.of(samples.shape(), values).cast(samples.dtype());
    }

    /** The least value of each feature, {@code (features,)}. */
    public Tensor dataMin() {
        return dataMin;
    }

    /** The greatest value of each feature, {@code (features,)}. */
    public Tensor dataMax() {
        return dataMax;
    }

    /** What each feature is multiplied by, {@code (features,)}. */
    public Tensor scale() {
        return scale;
    }

    /** What is added to each feature then, {@code (features,)}. */
    public Tensor min() {
        return min;
    }

    private Tensor requireFeatures(String call, Tensor x) {
        requireTable(call, x);
        if (x.shape().dim(1) != scale.size()) {
            throw new IllegalArgumentException("MinMaxScaler.%s: x must have the %d features of fit, got shape %s"
                    .formatted(call, scale.size(), x.shape()));
        }
        return x;
    }

    private static void requireTable(String call, Tensor x) {
        if (x.shape().rank() != 2) {
            throw new IllegalArgumentException(
                    "MinMaxScaler.%s: x must have shape (samples, features), got %s; one feature is reshape(-1, 1)"
                            .formatted(call, x.shape()));
        }
        if (x.size() == 0) {
            throw new IllegalArgumentException(
                    "MinMaxScaler.%s: x must hold at least 1 sample of at least 1 feature, got shape %s"
                            .formatted(call, x.shape()));
        }
        OptionalInt found = x.firstNonFinite();
        if (found.isPresent()) {
            int features = x.shape().dim(1);
            throw new IllegalArgumentException(
                    "MinMaxScaler.%s: x must hold finite numbers, got %s in sample %d; clean the data first"
                            .formatted(call, x.getFlat(found.getAsInt()), found.getAsInt() / features));
        }
    }

    private static double rounded(double value, DType dtype) {
        return dtype == DType.FLOAT32 ? (float) value : value;
    }

    private static double epsilon(DType dtype) {
        return dtype == DType.FLOAT32 ? Math.ulp(1f) : Math.ulp(1.0);
    }
}
