package io.github.monokeras.backend.djl;

import ai.djl.ndarray.NDArray;

/** {@code mean((yTrue - yPred)²)}. */
final class MeanSquaredErrorLoss extends KerasLoss {

    MeanSquaredErrorLoss() {
        super("mean_squared_error");
    }

    @Override
    NDArray values(NDArray yTrue, NDArray yPred) {
        return meanOfLastAxis(yTrue.sub(yPred).square());
    }
}
