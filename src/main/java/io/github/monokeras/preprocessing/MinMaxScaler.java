package io.github.monokeras.preprocessing;

import io.github.monokeras.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * Brings each feature into one range, by default from 0 to 1: the least value seen by {@code fit} becomes 0, the greatest 1.
 *
 * <p>As in scikit-learn, the scaler learns from the training data and then treats all other data alike:
 *
 * <pre>{@code
 * var scaler = new MinMaxScaler();
 * var xTrain = scaler.fitTransform(split.xTrain());
 * var xTest = scaler.transform(split.xTest());
 * }</pre>
 *
 * <p>{@code fit} replaces as a whole what the scaler learned before, and returns it as a {@link MinMaxScaling} that never
 * changes.
 *
 * <p>Two things differ from scikit-learn: NaN is refused, and ints are scaled in float32, as {@link Tensor#from} takes them.
 *
 * @see <a href="https://scikit-learn.org/stable/modules/generated/sklearn.preprocessing.MinMaxScaler.html">
 *     sklearn.preprocessing.MinMaxScaler</a>
 */
public final class MinMaxScaler {

    private final double low;
    private final double high;
    private volatile @Nullable MinMaxScaling fitted;

    /** Scales to the range from 0 to 1. */
    public MinMaxScaler() {
        this(0, 1);
    }

    private MinMaxScaler(double low, double high) {
        this.low = low;
        this.high = high;
    }

    /**
     * Returns a new scaler of another range, which has learned nothing yet; default from 0 to 1.
     *
     * @throws IllegalArgumentException unless both are finite and {@code low < high}
     */
    public MinMaxScaler featureRange(double newLow, double newHigh) {
        if (!(newLow < newHigh && Double.isFinite(newLow) && Double.isFinite(newHigh))) {
            throw new IllegalArgumentException(
                    "MinMaxScaler: featureRange must go from a number to a greater one, got %s and %s"
                            .formatted(newLow, newHigh));
        }
        return new MinMaxScaler(newLow, newHigh);
    }

    /**
     * Learns the least and the greatest value of each feature.
     *
     * @param x the samples, {@code (samples, features)}, of any kind that {@link Tensor#from} takes
     * @throws IllegalArgumentException if there are none, x has another rank, or one is not finite
     */
    public MinMaxScaling fit(Object x) {
        MinMaxScaling learned = MinMaxScaling.of(Tensor.from(x), low, high);
        fitted = learned;
        return learned;
    }

    /** Learns from samples and scales them: {@code fit(x).transform(x)}; throws what {@link #fit} throws. */
    public Tensor fitTransform(Object x) {
        return fit(x).transform(x);
    }

    /**
     * Scales samples by what was learned; values that lie outside of what {@code fit} saw go outside of the range.
     *
     * @throws IllegalStateException before {@code fit}
     * @throws IllegalArgumentException if there are no samples, they have other features, or one is not finite
     */
    public Tensor transform(Object x) {
        return fitted("transform").transform(x);
    }

    /**
     * Turns scaled samples back into the original ones.
     *
     * @throws IllegalStateException before {@code fit}
     * @throws IllegalArgumentException if there are no samples, they have other features, or one is not finite
     */
    public Tensor inverseTransform(Object x) {
        return fitted("inverseTransform").inverseTransform(x);
    }

    /** The least value of each feature, {@code (features,)}; throws IllegalStateException before {@code fit}. */
    public Tensor dataMin() {
        return fitted("dataMin").dataMin();
    }

    /** The greatest value of each feature, {@code (features,)}; throws IllegalStateException before {@code fit}. */
    public Tensor dataMax() {
        return fitted("dataMax").dataMax();
    }

    private MinMaxScaling fitted(String call) {
        MinMaxScaling learned = fitted;
        if (learned == null) {
            throw new IllegalStateException("MinMaxScaler: fit must be called before " + call);
        }
        return learned;
    }
}
