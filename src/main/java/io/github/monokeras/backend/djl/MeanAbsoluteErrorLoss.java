package io.github.monokeras.backend.djl;

import ai.djl.ndarray.NDArray;

/** {@code mean(|yTrue - yPred|)}. */
final class MeanAbsoluteErrorLoss extends KerasLoss {

    MeanAbsoluteErrorLoss() {
        super("mean_absolute_error");
    }

    @Override
    NDArray values(NDArray yTrue, NDArray yPred) {
        return meanOfLastAxis(yTrue.sub(yPred).abs());
    }
}
