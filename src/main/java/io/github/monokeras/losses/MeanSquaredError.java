package io.github.monokeras.losses;

/**
 * The mean of the squared differences: {@code mean((yTrue - yPred)²)} over the last axis, then over the batch.
 *
 * @see <a href="https://keras.io/api/losses/regression_losses/#meansquarederror-class">keras.losses.MeanSquaredError</a>
 */
public record MeanSquaredError() implements Loss {}
