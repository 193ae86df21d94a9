package io.github.monokeras.backend.djl.losses;

import ai.djl.ndarray.NDArray;

/** {@code mean((yTrue - yPred)²)}. */
public final class MeanSquaredErrorLoss extends KerasLoss {

    public MeanSquaredErrorLoss() {
        super("mean_squared_error");
    }

    @Override
    public NDArray values(NDArray yTrue, NDArray yPred) {
        return meanOfLastAxis(yTrue.sub(yPred).square());
    }
}
