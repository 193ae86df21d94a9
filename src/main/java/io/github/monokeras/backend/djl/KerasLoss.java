package io.github.monokeras.backend.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.training.loss.Loss;

/** A DJL loss by Keras's formula; it also serves a plain DJL {@code Trainer}. */
abstract class KerasLoss extends Loss {

    KerasLoss(String name) {
        super(name);
    }

    /** Returns the mean over the last axis: {@code (batch, …, outputs)} to {@code (batch, …)}. */
    abstract NDArray values(NDArray yTrue, NDArray yPred);

    @Override
    public NDArray evaluate(NDList labels, NDList predictions) {
        return values(labels.singletonOrThrow(), predictions.singletonOrThrow()).mean();
    }

    static NDArray meanOfLastAxis(NDArray values) {
        return values.mean(new int[] {-1});
    }
}
