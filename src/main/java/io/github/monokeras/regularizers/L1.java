package io.github.monokeras.regularizers;

/**
 * Draws weights to 0, all by the same pull, so that many end there: {@code l1 sum(|w|)}.
 *
 * <p>The gradient is {@code l1 sign(w)}, which is 0 where the weight is 0.
 *
 * @param l1 the factor of the penalty, 0 or more; default 0.01
 * @see <a href="https://keras.io/api/layers/regularizers/#l1-class">keras.regularizers.L1</a>
 */
public record L1(double l1) implements Regularizer {

    /** Checks the range of the option. */
    public L1 {
        Options.requireNotNegative("L1", "l1", l1);
    }

    /** Takes Keras's default: 0.01. */
    public L1() {
        this(0.01);
    }
}
