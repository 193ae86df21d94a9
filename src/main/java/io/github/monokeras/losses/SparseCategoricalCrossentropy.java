package io.github.monokeras.losses;

import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * The cross-entropy of labels that are class numbers: {@code -log(p[yTrue])}, averaged over the batch; labels
 * {@code (batch, …)} or {@code (batch, …, 1)} for predictions {@code (batch, …, classes)}.
 *
 * <p>Probabilities are kept within {@code [1e-7, 1 - 1e-7]} and then divided by their sum; logits {@code x} give
 * {@code log(p) = x - log(sum(exp(x)))}. Behind a final sigmoid or softmax what goes into it is read, unless a class is
 * ignored: then Keras on TensorFlow reads what comes out.
 *
 * @param fromLogits whether predictions are logits instead of probabilities; default false
 * @param ignoreClass a label, class number or not, whose samples count for nothing, not even in the mean; default none
 * @param reduction how the values of a batch become one number; default {@link Reduction#SUM_OVER_BATCH_SIZE}
 * @see <a href="https://keras.io/api/losses/probabilistic_losses/#sparsecategoricalcrossentropy-class">keras.losses.SparseCategoricalCrossentropy</a>
 */
public record SparseCategoricalCrossentropy(
        boolean fromLogits, @Nullable Integer ignoreClass, Reduction reduction)
        implements Crossentropy, ReducibleLoss<SparseCategoricalCrossentropy> {

    /** Takes probabilities and ignores no class. */
    public SparseCategoricalCrossentropy() {
        this(false, null, Reduction.SUM_OVER_BATCH_SIZE);
    }

    @Override
    public SparseCategoricalCrossentropy fromLogits(boolean newFromLogits) {
        return new SparseCategoricalCrossentropy(newFromLogits, ignoreClass, reduction);
    }

    /** Returns this loss with a label whose samples count for nothing. */
    public SparseCategoricalCrossentropy ignoreClass(int newIgnoreClass) {
        return new SparseCategoricalCrossentropy(fromLogits, newIgnoreClass, reduction);
    }

    @Override
    public SparseCategoricalCrossentropy reduction(Reduction newReduction) {
        return new SparseCategoricalCrossentropy(fromLogits, ignoreClass, newReduction);
    }

    @Override
    public boolean readsLogitsBehindSigmoid() {
        return ignoreClass == null;
    }

    @Override
    public boolean readsLogitsBehindSoftmax() {
        return ignoreClass == null;
    }

    /** One class number for each prediction. */
    @Override
    public Shape labelShape(Shape output) {
        return Options.oneForEach(output);
    }

    @Override
    public void requireLabels(String call, Tensor yTrue, Shape output) {
        Options.requireClassNumbers(call, "SparseCategoricalCrossentropy", yTrue, output.dim(-1), ignoreClass);
    }
}
