package io.github.monokeras.backend.djl.losses;

import ai.djl.ndarray.NDArray;

/** {@code mean(|yTrue - yPred|)}. */
public final class MeanAbsoluteErrorLoss extends KerasLoss {

    public MeanAbsoluteErrorLoss() {
        super("mean_absolute_error");
    }

    @Override
    public NDArray values(NDArray yTrue, NDArray yPred) {
        return meanOfLastAxis(yTrue.sub(yPred).abs());
    }
}
