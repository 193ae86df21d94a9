package io.github.monokeras.backend.djl.losses;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.training.loss.Loss;

/** A DJL loss by Keras's formula; it also serves a plain DJL {@code Trainer}. */
public abstract class KerasLoss extends Loss {

    protected static final int[] LAST_AXIS = {-1};

    public KerasLoss(String name) {
        super(name);
    }

    /** Returns the mean over the last axis: {@code (batch, …, outputs)} to {@code (batch, …)}. */
    public abstract NDArray values(NDArray yTrue, NDArray yPred);

    @Override
    public NDArray evaluate(NDList labels, NDList predictions) {
        return values(labels.singletonOrThrow(), predictions.singletonOrThrow()).mean();
    }

    public static NDArray meanOfLastAxis(NDArray values) {
        return values.mean(LAST_AXIS);
    }
}
