package io.github.monokeras.losses;

import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.List;

/**
 * What training makes small: a number for each sample from the label and the prediction, put together over the batch.
 *
 * @see <a href="https://keras.io/api/losses/">keras.losses</a>
 */
public sealed interface Loss permits ReducibleLoss, Crossentropy {

    /** Returns how the values of a batch become one number. */
    Reduction reduction();

    /** Returns the shape of one label for an output sample of a shape, which for most losses is the same. */
    default Shape labelShape(Shape output) {
        return output;
    }

    /**
     * Refuses labels whose values make no sense to the loss.
     *
     * @param call who asks, as {@code fit}
     * @param yTrue the labels, {@code (batch, …)} in the shape of {@link #labelShape}
     * @param output the shape of one output sample
     * @throws IllegalArgumentException if one is out of range
     */
    default void requireLabels(String call, Tensor yTrue, Shape output) {}

    /**
     * Returns the loss, with its defaults, that Keras calls by this name, as {@code "mse"}.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names
     */
    static Loss of(String name) {
        return LossNames.registry().get(name);
    }

    /** Lists the names that {@link #of} knows. */
    static List<String> names() {
        return LossNames.registry().names();
    }
}
