package io.github.monokeras.losses;

import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;

/**
 * The cross-entropy of labels that are class numbers: {@code -log(p[yTrue])}, averaged over the batch; labels
 * {@code (batch, …)} or {@code (batch, …, 1)} for predictions {@code (batch, …, classes)}.
 *
 * <p>Probabilities are kept within {@code [1e-7, 1 - 1e-7]} and then divided by their sum; logits {@code x} give
 * {@code log(p) = x - log(sum(exp(x)))}.
 *
 * @param fromLogits whether predictions are logits instead of probabilities; default false
 * @see <a href="https://keras.io/api/losses/probabilistic_losses/#sparsecategoricalcrossentropy-class">keras.losses.SparseCategoricalCrossentropy</a>
 */
public record SparseCategoricalCrossentropy(boolean fromLogits) implements Crossentropy {

    /** Takes probabilities. */
    public SparseCategoricalCrossentropy() {
        this(false);
    }

    @Override
    public SparseCategoricalCrossentropy fromLogits(boolean newFromLogits) {
        return new SparseCategoricalCrossentropy(newFromLogits);
    }

    /** One class number for each prediction. */
    @Override
    public Shape labelShape(Shape output) {
        int[] dims = output.dims();
        dims[dims.length - 1] = 1;
        return Shape.of(dims);
    }

    @Override
    public void requireLabels(String call, Tensor yTrue, Shape output) {
        int classes = output.dim(-1);
        for (int i = 0; i < yTrue.size(); i++) {
            double label = yTrue.getFlat(i);
            if (!(label >= 0 && label < classes && label == Math.rint(label))) {
                throw new IllegalArgumentException(
                        "%s: y must hold class numbers from 0 to %d for SparseCategoricalCrossentropy, got %s; give the last layer a unit for each class, or one-hot labels to CategoricalCrossentropy"
                                .formatted(call, classes - 1, label));
            }
        }
    }
}
