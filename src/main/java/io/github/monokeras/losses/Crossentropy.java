package io.github.monokeras.losses;

/**
 * A loss that compares probabilities, given as such or as the logits behind them.
 *
 * <p>Behind a final sigmoid or softmax most are computed from what goes into it, as Keras on TensorFlow does: there the
 * logarithm loses no digits.
 */
public sealed interface Crossentropy extends Loss
        permits BinaryCrossentropy,
                BinaryFocalCrossentropy,
                CategoricalCrossentropy,
                CategoricalFocalCrossentropy,
                SparseCategoricalCrossentropy {

    /** How close to 0 and 1 a probability may come. */
    double EPSILON = 1e-7;

    /** Says whether predictions are logits instead of probabilities. */
    boolean fromLogits();

    /** Returns this loss for predictions that are logits, or not. */
    Crossentropy fromLogits(boolean newFromLogits);

    /** Says whether the loss steps around a final sigmoid and reads what goes into it. */
    default boolean readsLogitsBehindSigmoid() {
        return true;
    }

    /** Says whether the loss steps around a final softmax and reads what goes into it. */
    default boolean readsLogitsBehindSoftmax() {
        return true;
    }
}
