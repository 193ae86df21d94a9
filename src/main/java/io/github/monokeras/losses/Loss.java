package io.github.monokeras.losses;

import io.github.monokeras.names.Registry;

/**
 * What training makes small: a number for each sample from the label and the prediction, averaged over the batch.
 *
 * @see <a href="https://keras.io/api/losses/">keras.losses</a>
 */
public sealed interface Loss permits MeanSquaredError, MeanAbsoluteError, BinaryCrossentropy {

    /**
     * Returns the loss, with its defaults, that Keras calls by this name, as {@code "mse"}.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names
     */
    static Loss of(String name) {
        return Registry.<Loss>exact("loss")
                .add(MeanSquaredError::new, "mean_squared_error", "mse", "MSE", "MeanSquaredError")
                .add(MeanAbsoluteError::new, "mean_absolute_error", "mae", "MAE", "MeanAbsoluteError")
                .add(BinaryCrossentropy::new, "binary_crossentropy", "bce", "BCE", "BinaryCrossentropy")
                .get(name);
    }
}
