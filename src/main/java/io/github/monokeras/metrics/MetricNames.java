package io.github.monokeras.metrics;

import io.github.monokeras.losses.BinaryCrossentropy;
import io.github.monokeras.losses.CategoricalCrossentropy;
import io.github.monokeras.losses.CategoricalHinge;
import io.github.monokeras.losses.Hinge;
import io.github.monokeras.losses.KLDivergence;
import io.github.monokeras.losses.LogCosh;
import io.github.monokeras.losses.Loss;
import io.github.monokeras.losses.MeanAbsoluteError;
import io.github.monokeras.losses.MeanAbsolutePercentageError;
import io.github.monokeras.losses.MeanSquaredError;
import io.github.monokeras.losses.MeanSquaredLogarithmicError;
import io.github.monokeras.losses.Poisson;
import io.github.monokeras.losses.SparseCategoricalCrossentropy;
import io.github.monokeras.losses.SquaredHinge;
import io.github.monokeras.names.Registry;
import java.util.List;
import java.util.Map;

/** The names by which Keras knows its metrics. */
final class MetricNames {

    /** What Keras knows by name but cannot make without being told more. */
    private static final Map<String, String> NEEDS_OPTIONS = Map.ofEntries(
            Map.entry("SensitivityAtSpecificity", "specificity"),
            Map.entry("sensitivity_at_specificity", "specificity"),
            Map.entry("SpecificityAtSensitivity", "sensitivity"),
            Map.entry("specificity_at_sensitivity", "sensitivity"),
            Map.entry("PrecisionAtRecall", "recall"),
            Map.entry("precision_at_recall", "recall"),
            Map.entry("RecallAtPrecision", "precision"),
            Map.entry("recall_at_precision", "precision"),
            Map.entry("IoU", "numClasses, targetClassIds"),
            Map.entry("io_u", "numClasses, targetClassIds"),
            Map.entry("MeanIoU", "numClasses"),
            Map.entry("mean_io_u", "numClasses"),
            Map.entry("OneHotIoU", "numClasses, targetClassIds"),
            Map.entry("one_hot_io_u", "numClasses, targetClassIds"),
            Map.entry("OneHotMeanIoU", "numClasses"),
            Map.entry("one_hot_mean_io_u", "numClasses"));

    private MetricNames() {}

    static Metric of(String name) {
        String options = NEEDS_OPTIONS.get(name);
        if (options != null) {
            throw new IllegalArgumentException(
                    "metric: \"%s\" has no defaults for %s; give the metric itself instead of its name"
                            .formatted(name, options));
        }
        if (name.equalsIgnoreCase("accuracy") || name.equalsIgnoreCase("acc")) {
            return new AccuracyByShape(name);
        }
        return registry().get(name).name(name);
    }

    static boolean needsOptions(String name) {
        return NEEDS_OPTIONS.containsKey(name);
    }

    static List<String> all() {
        return registry().names();
    }

    private static Registry<Metric> registry() {
        Registry<Metric> names = Registry.exact("metric");
        addMeans(names);
        names.add(RootMeanSquaredError::new, "root_mean_squared_error", "RootMeanSquaredError")
                .add(CosineSimilarity::new, "cosine_similarity", "CosineSimilarity")
                .add(R2Score::new, "r2_score", "R2Score")
                .add(PearsonCorrelation::new, "pearson_correlation", "PearsonCorrelation")
                .add(ConcordanceCorrelation::new, "concordance_correlation", "ConcordanceCorrelation")
                .add(() -> new AccuracyByShape("accuracy"), "accuracy", "acc")
                .add(BinaryAccuracy::new, "binary_accuracy", "BinaryAccuracy")
                .add(CategoricalAccuracy::new, "categorical_accuracy", "CategoricalAccuracy")
                .add(SparseCategoricalAccuracy::new, "sparse_categorical_accuracy", "SparseCategoricalAccuracy")
                .add(TopKCategoricalAccuracy::new, "top_k_categorical_accuracy", "TopKCategoricalAccuracy")
                .add(
                        SparseTopKCategoricalAccuracy::new,
                        "sparse_top_k_categorical_accuracy",
                        "SparseTopKCategoricalAccuracy")
                .add(TruePositives::new, "true_positives", "TruePositives")
                .add(TrueNegatives::new, "true_negatives", "TrueNegatives")
                .add(FalsePositives::new, "false_positives", "FalsePositives")
                .add(FalseNegatives::new, "false_negatives", "FalseNegatives")
                .add(Precision::new, "precision", "Precision")
                .add(Recall::new, "recall", "Recall")
                .add(AUC::new, "auc", "AUC")
                .add(F1Score::new, "f1_score", "F1Score")
                .add(FBetaScore::new, "f_beta_score", "FBetaScore")
                .add(BinaryIoU::new, "binary_io_u", "BinaryIoU");
        return names.lacks(
                "mean", "Mean", "sum", "Sum", "mean_metric_wrapper", "MeanMetricWrapper", "metric", "Metric");
    }

    private static void addMeans(Registry<Metric> names) {
        add(names, new MeanSquaredError(), "mean_squared_error", "mse", "MSE", "MeanSquaredError");
        add(names, new MeanAbsoluteError(), "mean_absolute_error", "mae", "MAE", "MeanAbsoluteError");
        add(
                names,
                new MeanAbsolutePercentageError(),
                "mean_absolute_percentage_error",
                "mape",
                "MAPE",
                "MeanAbsolutePercentageError");
        add(
                names,
                new MeanSquaredLogarithmicError(),
                "mean_squared_logarithmic_error",
                "msle",
                "MSLE",
                "MeanSquaredLogarithmicError");
        names.add(() -> new MeanMetric("logcosh", new LogCosh()), "log_cosh_error", "LogCoshError");
        add(names, new Hinge(), "hinge", "Hinge");
        add(names, new SquaredHinge(), "squared_hinge", "SquaredHinge");
        add(names, new CategoricalHinge(), "categorical_hinge", "CategoricalHinge");
        add(names, new KLDivergence(), "kl_divergence", "KLDivergence");
        add(names, new Poisson(), "poisson", "Poisson");
        add(names, new BinaryCrossentropy(), "binary_crossentropy", "bce", "BCE", "BinaryCrossentropy");
        add(names, new CategoricalCrossentropy(), "categorical_crossentropy", "CategoricalCrossentropy");
        add(
                names,
                new SparseCategoricalCrossentropy(),
                "sparse_categorical_crossentropy",
                "SparseCategoricalCrossentropy");
    }

    private static void add(Registry<Metric> names, Loss loss, String... spelled) {
        names.add(() -> new MeanMetric(loss), spelled);
    }
}
