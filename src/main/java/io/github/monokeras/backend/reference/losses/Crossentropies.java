package io.github.monokeras.backend.reference.losses;

import io.github.monokeras.losses.BinaryCrossentropy;
import io.github.monokeras.losses.BinaryFocalCrossentropy;
import io.github.monokeras.losses.CategoricalCrossentropy;
import io.github.monokeras.losses.CategoricalFocalCrossentropy;
import io.github.monokeras.losses.Crossentropy;
import io.github.monokeras.losses.SparseCategoricalCrossentropy;
import org.jspecify.annotations.Nullable;

/** From the description of a cross-entropy to its arithmetic. */
final class Crossentropies {

    private Crossentropies() {}

    static LossFunction of(Crossentropy loss) {
        if (loss instanceof BinaryCrossentropy binary) {
            double smoothing = binary.labelSmoothing();
            return binary.fromLogits() ? new LogitCrossentropy(smoothing) : new ProbabilityCrossentropy(smoothing);
        }
        if (loss instanceof BinaryFocalCrossentropy focal) {
            return new FocalCrossentropy(focal);
        }
        if (loss instanceof CategoricalCrossentropy categorical) {
            ClassLabels labels = new OneHotLabels(categorical.labelSmoothing());
            return categorical.fromLogits() ? new SoftmaxCrossentropy(labels) : new ShareCrossentropy(labels, 1, 0);
        }
        if (loss instanceof CategoricalFocalCrossentropy focal) {
            ClassLabels labels = new OneHotLabels(focal.labelSmoothing());
            LossFunction ofProbabilities = new ShareCrossentropy(labels, focal.alpha(), focal.gamma());
            return focal.fromLogits() ? new SoftmaxFirst(ofProbabilities) : ofProbabilities;
        }
        if (loss instanceof SparseCategoricalCrossentropy sparse) {
            LossFunction ofLogits = new SoftmaxCrossentropy(new ClassNumbers());
            LossFunction all = sparse.fromLogits() ? ofLogits : new LogarithmFirst(ofLogits);
            @Nullable Integer ignored = sparse.ignoreClass();
            return ignored == null ? all : new IgnoredClass(all, ignored);
        }
        throw new IllegalArgumentException("ReferenceBackend: loss must be one that it knows, got " + loss);
    }
}
