package io.github.monokeras.backend.djl.losses;

import ai.djl.ndarray.NDArray;
import io.github.monokeras.backend.djl.arrays.Scalar;
import io.github.monokeras.losses.CategoricalCrossentropy;
import io.github.monokeras.losses.Crossentropy;

/** {@code -sum(yTrue log(p))} over the last axis, from probabilities or from logits. */
public final class CategoricalCrossentropyLoss extends KerasLoss {

    private final CategoricalCrossentropy options;

    public CategoricalCrossentropyLoss(CategoricalCrossentropy options) {
        super("categorical_crossentropy");
        this.options = options;
    }

    @Override
    public NDArray values(NDArray yTrue, NDArray yPred) {
        NDArray labels = smoothed(yTrue, options.labelSmoothing());
        NDArray logarithm =
                options.fromLogits() ? yPred.logSoftmax(-1) : shares(yPred).log();
        return labels.mul(logarithm).sum(LAST_AXIS).neg();
    }

    static NDArray smoothed(NDArray yTrue, double smoothing) {
        return smoothing == 0
                ? yTrue
                : yTrue.mul(Scalar.of(1 - smoothing, yTrue))
                        .add(smoothing / yTrue.getShape().tail());
    }

    /** {@code p / sum(p)} kept within {@code [epsilon, 1 - epsilon]}. */
    static NDArray shares(NDArray yPred) {
        return Kinks.clip(yPred.div(yPred.sum(LAST_AXIS, true)), Crossentropy.EPSILON, 1 - Crossentropy.EPSILON);
    }
}
