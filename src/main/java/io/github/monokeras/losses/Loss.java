package io.github.monokeras.losses;

import io.github.monokeras.names.Registry;
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
        return registry().get(name);
    }

    /** Lists the names that {@link #of} knows. */
    static List<String> names() {
        return registry().names();
    }

    private static Registry<Loss> registry() {
        Registry<Loss> losses = Registry.exact("loss");
        regression(losses);
        probabilistic(losses);
        return losses.add(Hinge::new, "hinge", "Hinge")
                .add(SquaredHinge::new, "squared_hinge", "SquaredHinge")
                .add(CategoricalHinge::new, "categorical_hinge", "CategoricalHinge")
                .add(Dice::new, "dice", "Dice")
                .add(Tversky::new, "tversky", "Tversky")
                .lacks("circle", "Circle", "ctc", "CTC", "crossentropy", "ce");
    }

    private static void regression(Registry<Loss> losses) {
        losses.add(MeanSquaredError::new, "mean_squared_error", "mse", "MSE", "MeanSquaredError")
                .add(MeanAbsoluteError::new, "mean_absolute_error", "mae", "MAE", "MeanAbsoluteError")
                .add(
                        MeanAbsolutePercentageError::new,
                        "mean_absolute_percentage_error",
                        "mape",
                        "MAPE",
                        "MeanAbsolutePercentageError")
                .add(
                        MeanSquaredLogarithmicError::new,
                        "mean_squared_logarithmic_error",
                        "msle",
                        "MSLE",
                        "MeanSquaredLogarithmicError")
                .add(Huber::new, "huber", "Huber")
                .add(LogCosh::new, "log_cosh", "LogCosh")
                .add(CosineSimilarity::new, "cosine_similarity", "CosineSimilarity");
    }

    private static void probabilistic(Registry<Loss> losses) {
        losses.add(BinaryCrossentropy::new, "binary_crossentropy", "bce", "BCE", "BinaryCrossentropy")
                .add(BinaryFocalCrossentropy::new, "binary_focal_crossentropy", "BinaryFocalCrossentropy")
                .add(CategoricalCrossentropy::new, "categorical_crossentropy", "CategoricalCrossentropy")
                .add(
                        CategoricalFocalCrossentropy::new,
                        "categorical_focal_crossentropy",
                        "CategoricalFocalCrossentropy")
                .add(
                        SparseCategoricalCrossentropy::new,
                        "sparse_categorical_crossentropy",
                        "SparseCategoricalCrossentropy")
                .add(KLDivergence::new, "kl_divergence", "kld", "KLD", "KLDivergence")
                .add(Poisson::new, "poisson", "Poisson");
    }
}
