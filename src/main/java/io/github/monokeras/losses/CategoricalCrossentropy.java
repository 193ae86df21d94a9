package io.github.monokeras.losses;

/**
 * The cross-entropy of one-hot labels, or of labels that are distributions: {@code -sum(yTrue log(p))} over the last axis,
 * then averaged over the batch.
 *
 * <p>Probabilities are divided by their sum and kept within {@code [1e-7, 1 - 1e-7]}; logits {@code x} give
 * {@code log(p) = x - log(sum(exp(x)))}.
 *
 * @param fromLogits whether predictions are logits instead of probabilities; default false
 * @param labelSmoothing how far labels are drawn to the even distribution over {@code k} classes,
 *     {@code yTrue (1 - s) + s / k}, from 0 to 1; default 0
 * @see <a href="https://keras.io/api/losses/probabilistic_losses/#categoricalcrossentropy-class">keras.losses.CategoricalCrossentropy</a>
 */
public record CategoricalCrossentropy(boolean fromLogits, double labelSmoothing) implements Crossentropy {

    /** Checks the range of the options. */
    public CategoricalCrossentropy {
        if (!(labelSmoothing >= 0 && labelSmoothing <= 1)) {
            throw new IllegalArgumentException(
                    "CategoricalCrossentropy: labelSmoothing must be within 0 and 1, got " + labelSmoothing);
        }
    }

    /** Takes probabilities and leaves labels as they are. */
    public CategoricalCrossentropy() {
        this(false, 0);
    }

    @Override
    public CategoricalCrossentropy fromLogits(boolean newFromLogits) {
        return new CategoricalCrossentropy(newFromLogits, labelSmoothing);
    }

    /** Returns this loss with labels drawn to the even distribution. */
    public CategoricalCrossentropy labelSmoothing(double newLabelSmoothing) {
        return new CategoricalCrossentropy(fromLogits, newLabelSmoothing);
    }
}
