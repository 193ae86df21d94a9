package io.github.monokeras.regularizers;

/**
 * Draws weights to 0 in both ways at once, as the elastic net does: {@code l1 sum(|w|) + l2 sum(w²)}.
 *
 * <p>With its defaults, and so by its name {@code "l1l2"}, it costs nothing at all.
 *
 * @param l1 the factor of {@code sum(|w|)}, 0 or more; default 0
 * @param l2 the factor of {@code sum(w²)}, 0 or more; default 0
 * @see <a href="https://keras.io/api/layers/regularizers/#l1l2-class">keras.regularizers.L1L2</a>
 */
public record L1L2(double l1, double l2) implements Regularizer {

    /** Checks the range of the options. */
    public L1L2 {
        Options.requireNotNegative("L1L2", "l1", l1);
        Options.requireNotNegative("L1L2", "l2", l2);
    }

    /** Takes Keras's defaults: 0 and 0. */
    public L1L2() {
        this(0, 0);
    }

    /** Returns this regularizer with another factor of {@code sum(|w|)}. */
    public L1L2 l1(double newL1) {
        return new L1L2(newL1, l2);
    }

    /** Returns this regularizer with another factor of {@code sum(w²)}. */
    public L1L2 l2(double newL2) {
        return new L1L2(l1, newL2);
    }
}
