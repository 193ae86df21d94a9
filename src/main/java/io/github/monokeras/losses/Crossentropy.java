package io.github.monokeras.losses;

/**
 * A loss that compares probabilities, given as such or as the logits behind them.
 *
 * <p>Behind a final sigmoid or softmax it is computed from what goes into it, as Keras on TensorFlow does: there the
 * logarithm loses no digits.
 */
public sealed interface Crossentropy extends Loss
        permits BinaryCrossentropy, CategoricalCrossentropy, SparseCategoricalCrossentropy {

    /** How close to 0 and 1 a probability may come. */
    double EPSILON = 1e-7;

    /** Says whether predictions are logits instead of probabilities. */
    boolean fromLogits();

    /** Returns this loss for predictions that are logits, or not. */
    Crossentropy fromLogits(boolean newFromLogits);
}
