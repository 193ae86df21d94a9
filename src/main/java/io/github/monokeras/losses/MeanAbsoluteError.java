package io.github.monokeras.losses;

/**
 * The mean of the absolute differences: {@code mean(|yTrue - yPred|)} over the last axis, then over the batch.
 *
 * @see <a href="https://keras.io/api/losses/regression_losses/#meanabsoluteerror-class">keras.losses.MeanAbsoluteError</a>
 */
public record MeanAbsoluteError() implements Loss {}
