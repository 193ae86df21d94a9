package io.github.monokeras.regularizers;

/**
 * Draws weights to 0, large ones more than small ones: {@code l2 sum(w²)}, without the one half of many textbooks.
 *
 * <p>The gradient is {@code 2 l2 w}.
 *
 * @param l2 the factor of the penalty, 0 or more; default 0.01
 * @see <a href="https://keras.io/api/layers/regularizers/#l2-class">keras.regularizers.L2</a>
 */
public record L2(double l2) implements Regularizer {

    /** Checks the range of the option. */
    public L2 {
        Options.requireNotNegative("L2", "l2", l2);
    }

    /** Takes Keras's default: 0.01. */
    public L2() {
        this(0.01);
    }
}
