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
        double smoothing = options.labelSmoothing();
        long classes = yPred.getShape().tail();
        NDArray labels = smoothing == 0
                ? yTrue
                : yTrue.mul(Scalar.of(1 - smoothing, yTrue)).add(smoothing / classes);
        NDArray logarithm = options.fromLogits() ? yPred.logSoftmax(-1) : ofProbabilities(yPred);
        return labels.mul(logarithm).sum(LAST_AXIS).neg();
    }

    private static NDArray ofProbabilities(NDArray yPred) {
        NDArray shares = yPred.div(yPred.sum(LAST_AXIS, true));
        return shares.maximum(Scalar.of(Crossentropy.EPSILON, yPred))
                .minimum(Scalar.of(1 - Crossentropy.EPSILON, yPred))
                .log();
    }
}
