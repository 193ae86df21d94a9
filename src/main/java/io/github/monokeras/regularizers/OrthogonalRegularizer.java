package io.github.monokeras.regularizers;

import io.github.monokeras.tensor.Shape;

/**
 * Turns the rows of a matrix, or its columns, to right angles with one another: {@code factor mean(|cos(a, b)|)} over all
 * pairs of them.
 *
 * <p>{@code cos(a, b) = a·b / (|a| |b|)}, where a length below {@code 1e-7} counts as {@code 1e-7}. A row of zeros has no angle:
 * its cosines and their gradients are 0.
 *
 * @param factor the factor of the penalty, 0 or more; default 0.01
 * @param mode {@code "rows"} or {@code "columns"}; default {@code "rows"}. In the kernel {@code (inputs, units)} of a
 *     {@code Dense} layer a column belongs to a unit
 * @see <a href="https://keras.io/api/layers/regularizers/#orthogonalregularizer-class">keras.regularizers.OrthogonalRegularizer</a>
 */
public record OrthogonalRegularizer(double factor, String mode) implements Regularizer {

    private static final String ROWS = "rows";
    private static final String COLUMNS = "columns";

    /** Checks the options. */
    public OrthogonalRegularizer {
        Options.requireNotNegative("OrthogonalRegularizer", "factor", factor);
        if (!mode.equals(ROWS) && !mode.equals(COLUMNS)) {
            throw new IllegalArgumentException(
                    "OrthogonalRegularizer: mode must be \"rows\" or \"columns\", got \"%s\"".formatted(mode));
        }
    }

    /** Takes Keras's defaults: 0.01 and the rows. */
    public OrthogonalRegularizer() {
        this(0.01);
    }

    /** Takes the rows. */
    public OrthogonalRegularizer(double factor) {
        this(factor, ROWS);
    }

    /** Returns this regularizer with another factor. */
    public OrthogonalRegularizer factor(double newFactor) {
        return new OrthogonalRegularizer(newFactor, mode);
    }

    /** Returns this regularizer for {@code "rows"} or {@code "columns"}. */
    public OrthogonalRegularizer mode(String newMode) {
        return new OrthogonalRegularizer(factor, newMode);
    }

    /** Returns whether the rows are meant, and not the columns. */
    public boolean ofRows() {
        return mode.equals(ROWS);
    }

    /**
     * Refuses what is no matrix, and a matrix with only one row, or column, which has no pair; Keras makes NaN of that.
     *
     * @throws IllegalArgumentException if the weight is one of those
     */
    @Override
    public void requireWeight(Shape weight) {
        if (weight.rank() != 2) {
            throw new IllegalArgumentException("OrthogonalRegularizer: the weight must have 2 axes, got " + weight);
        }
        if (weight.dim(ofRows() ? 0 : 1) < 2) {
            throw new IllegalArgumentException(
                    "OrthogonalRegularizer: the weight must have at least 2 %s, got %s; choose mode \"%s\""
                            .formatted(mode, weight, ofRows() ? COLUMNS : ROWS));
        }
    }
}
