package io.github.monokeras.backend.djl.losses;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.training.loss.Loss;
import io.github.monokeras.backend.djl.arrays.SampleWeights;
import io.github.monokeras.losses.Reduction;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** A DJL loss by Keras's formula; it also serves a plain DJL {@code Trainer}. */
public abstract class KerasLoss extends Loss {

    protected static final int[] LAST_AXIS = {-1};

    public KerasLoss(String name) {
        super(name);
    }

    /** Returns a loss by a formula that gives the value of each sample. */
    public static KerasLoss of(String name, BinaryOperator<NDArray> values) {
        return new KerasLoss(name) {
            @Override
            public NDArray values(NDArray yTrue, NDArray yPred) {
                return values.apply(yTrue, yPred);
            }
        };
    }

    /** Returns a loss that is the mean over the last axis of a formula that judges each place. */
    public static KerasLoss meanOf(String name, BinaryOperator<NDArray> places) {
        return new KerasLoss(name) {
            @Override
            public NDArray values(NDArray yTrue, NDArray yPred) {
                return meanOfLastAxis(places.apply(yTrue, yPred));
            }

            @Override
            public NDArray valuesToReduce(NDArray yTrue, NDArray yPred) {
                return meanOfSeveral(places.apply(yTrue, yPred));
            }
        };
    }

    /** Returns the value of each sample: {@code (batch, …, outputs)} to {@code (batch, …)}, or to one for the whole batch. */
    public abstract NDArray values(NDArray yTrue, NDArray yPred);

    /**
     * Returns the values in a shape that does for their mean or sum, where autograd does not follow: there a step may be left
     * out, or done in place.
     */
    public NDArray valuesToReduce(NDArray yTrue, NDArray yPred) {
        return values(yTrue, yPred);
    }

    /** Returns 1 for each value that counts and 0 for each that does not, not even in a mean, or null: all count. */
    public @Nullable NDArray mask(NDArray yTrue) {
        return null;
    }

    @Override
    public NDArray evaluate(NDList labels, NDList predictions) {
        NDArray yTrue = labels.singletonOrThrow();
        NDArray values = values(yTrue, predictions.singletonOrThrow());
        return SampleWeights.reduce(values, null, mask(yTrue), Reduction.SUM_OVER_BATCH_SIZE);
    }

    public static NDArray meanOfLastAxis(NDArray values) {
        // Of one output the mean is the output; autograd then has no mean to follow, which the neuron's step feels.
        return values.getShape().tail() == 1 ? values.squeeze(-1) : values.mean(LAST_AXIS);
    }

    /** Returns the mean over the last axis, or the values as they are where that has length 1. */
    static NDArray meanOfSeveral(NDArray values) {
        return values.getShape().tail() == 1 ? values : values.mean(LAST_AXIS);
    }
}
