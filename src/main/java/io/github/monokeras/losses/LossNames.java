package io.github.monokeras.losses;

import io.github.monokeras.names.Registry;

/** Keras's strings for losses. */
final class LossNames {

    private LossNames() {}

    static Registry<Loss> registry() {
        return Registry.<Loss>exact("loss", LossNames::make)
                .add("mean_squared_error", "mse", "MSE", "MeanSquaredError")
                .add("mean_absolute_error", "mae", "MAE", "MeanAbsoluteError")
                .add("mean_absolute_percentage_error", "mape", "MAPE", "MeanAbsolutePercentageError")
                .add("mean_squared_logarithmic_error", "msle", "MSLE", "MeanSquaredLogarithmicError")
                .add("huber", "Huber")
                .add("log_cosh", "LogCosh")
                .add("cosine_similarity", "CosineSimilarity")
                .add("binary_crossentropy", "bce", "BCE", "BinaryCrossentropy")
                .add("binary_focal_crossentropy", "BinaryFocalCrossentropy")
                .add("categorical_crossentropy", "CategoricalCrossentropy")
                .add("categorical_focal_crossentropy", "CategoricalFocalCrossentropy")
                .add("sparse_categorical_crossentropy", "SparseCategoricalCrossentropy")
                .add("kl_divergence", "kld", "KLD", "KLDivergence")
                .add("poisson", "Poisson")
                .add("hinge", "Hinge")
                .add("squared_hinge", "SquaredHinge")
                .add("categorical_hinge", "CategoricalHinge")
                .add("dice", "Dice")
                .add("tversky", "Tversky")
                .lacks("circle", "Circle", "ctc", "CTC", "crossentropy", "ce");
    }

    private static Loss make(String name) {
        return switch (name) {
            case "mean_squared_error" -> new MeanSquaredError();
            case "mean_absolute_error" -> new MeanAbsoluteError();
            case "mean_absolute_percentage_error" -> new MeanAbsolutePercentageError();
            case "mean_squared_logarithmic_error" -> new MeanSquaredLogarithmicError();
            case "huber" -> new Huber();
            case "log_cosh" -> new LogCosh();
            case "cosine_similarity" -> new CosineSimilarity();
            case "binary_crossentropy" -> new BinaryCrossentropy();
            case "binary_focal_crossentropy" -> new BinaryFocalCrossentropy();
            case "categorical_crossentropy" -> new CategoricalCrossentropy();
            case "categorical_focal_crossentropy" -> new CategoricalFocalCrossentropy();
            case "sparse_categorical_crossentropy" -> new SparseCategoricalCrossentropy();
            case "kl_divergence" -> new KLDivergence();
            case "poisson" -> new Poisson();
            case "hinge" -> new Hinge();
            case "squared_hinge" -> new SquaredHinge();
            case "categorical_hinge" -> new CategoricalHinge();
            case "dice" -> new Dice();
            case "tversky" -> new Tversky();
            default -> throw new IllegalArgumentException("loss: nothing makes \"" + name + "\"");
        };
    }
}
