package io.github.monokeras.losses;

import io.github.monokeras.names.Registry;
import java.util.Locale;

/**
 * How the values of a batch, one for each sample, become the one number that training makes small.
 *
 * <p>Each value is multiplied by its sample weight first, if there is one.
 *
 * @see <a href="https://keras.io/api/losses/">keras.losses.Loss</a>
 */
public enum Reduction {
    /** Their sum over their number, whatever the weights are: the default. */
    SUM_OVER_BATCH_SIZE,
    /** The same as {@link #SUM_OVER_BATCH_SIZE}. */
    MEAN,
    /** Their sum over the sum of the weights. */
    MEAN_WITH_SAMPLE_WEIGHT,
    /** Their sum. */
    SUM;

    /**
     * Returns the reduction that Keras calls by this name, as {@code "sum_over_batch_size"}.
     *
     * <p>Keras's {@code "none"} is refused: {@code fit} needs one number.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names
     */
    public static Reduction of(String name) {
        if (name.equals("none")) {
            throw new IllegalArgumentException(
                    "reduction: \"none\" leaves many numbers where training needs one; choose \"sum\", by whose gradient Keras goes then");
        }
        Registry<Reduction> names = Registry.exact("reduction");
        for (Reduction reduction : values()) {
            names.add(() -> reduction, reduction.toString());
        }
        return names.get(name);
    }

    /**
     * Checks that the number is a mean over samples, so that those of parts of a batch make that of the whole.
     *
     * @throws IllegalStateException if it is not
     */
    public void requireMean() {
        if (this == SUM || this == MEAN_WITH_SAMPLE_WEIGHT) {
            throw new IllegalStateException(
                    "reduction: must be a mean over samples where parts of a batch are put together, got \"%s\"; choose \"sum_over_batch_size\""
                            .formatted(this));
        }
    }

    /** Returns Keras's name, as {@code sum_over_batch_size}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
