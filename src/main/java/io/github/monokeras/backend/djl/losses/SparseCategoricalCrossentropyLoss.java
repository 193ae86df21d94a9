package io.github.monokeras.backend.djl.losses;

import ai.djl.ndarray.NDArray;
import io.github.monokeras.backend.djl.arrays.Scalar;
import io.github.monokeras.losses.Crossentropy;
import io.github.monokeras.losses.SparseCategoricalCrossentropy;

/** {@code -log(p[yTrue])}, from probabilities or from logits; labels {@code (batch, …, 1)}. */
public final class SparseCategoricalCrossentropyLoss extends KerasLoss {

    private final SparseCategoricalCrossentropy options;

    public SparseCategoricalCrossentropyLoss(SparseCategoricalCrossentropy options) {
        super("sparse_categorical_crossentropy");
        this.options = options;
    }

    @Override
    public NDArray values(NDArray yTrue, NDArray yPred) {
        NDArray logits = options.fromLogits() ? yPred : logarithm(yPred);
        NDArray chosen = yTrue.squeeze(-1)
                .oneHot(Math.toIntExact(yPred.getShape().tail()))
                .toType(yPred.getDataType(), false);
        return chosen.mul(logits.logSoftmax(-1)).sum(LAST_AXIS).neg();
    }

    private static NDArray logarithm(NDArray yPred) {
        return yPred.maximum(Scalar.of(Crossentropy.EPSILON, yPred))
                .minimum(Scalar.of(1 - Crossentropy.EPSILON, yPred))
                .log();
    }
}
