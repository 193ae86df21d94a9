package io.github.monokeras.metrics;

import io.github.monokeras.losses.LogCosh;
import io.github.monokeras.losses.Loss;
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
        return Registry.<Metric>exact("metric", MetricNames::make)
                .add("mean_squared_error", "mse", "MSE", "MeanSquaredError")
                .add("mean_absolute_error", "mae", "MAE", "MeanAbsoluteError")
                .add("mean_absolute_percentage_error", "mape", "MAPE", "MeanAbsolutePercentageError")
                .add("mean_squared_logarithmic_error", "msle", "MSLE", "MeanSquaredLogarithmicError")
                .add("log_cosh_error", "LogCoshError")
                .add("hinge", "Hinge")
                .add("squared_hinge", "SquaredHinge")
                .add("categorical_hinge", "CategoricalHinge")
                .add("kl_divergence", "KLDivergence")
                .add("poisson", "Poisson")
                .add("binary_crossentropy", "bce", "BCE", "BinaryCrossentropy")
                .add("categorical_crossentropy", "CategoricalCrossentropy")
                .add("sparse_categorical_crossentropy", "SparseCategoricalCrossentropy")
                .add("root_mean_squared_error", "RootMeanSquaredError")
                .add("cosine_similarity", "CosineSimilarity")
                .add("r2_score", "R2Score")
                .add("pearson_correlation", "PearsonCorrelation")
                .add("concordance_correlation", "ConcordanceCorrelation")
                .add("accuracy", "acc")
                .add("binary_accuracy", "BinaryAccuracy")
                .add("categorical_accuracy", "CategoricalAccuracy")
                .add("sparse_categorical_accuracy", "SparseCategoricalAccuracy")
                .add("top_k_categorical_accuracy", "TopKCategoricalAccuracy")
                .add("sparse_top_k_categorical_accuracy", "SparseTopKCategoricalAccuracy")
                .add("true_positives", "TruePositives")
                .add("true_negatives", "TrueNegatives")
                .add("false_positives", "FalsePositives")
                .add("false_negatives", "FalseNegatives")
                .add("precision", "Precision")
                .add("recall", "Recall")
                .add("auc", "AUC")
                .add("f1_score", "F1Score")
                .add("f_beta_score", "FBetaScore")
                .add("binary_io_u", "BinaryIoU")
                .lacks("mean", "Mean", "sum", "Sum", "mean_metric_wrapper", "MeanMetricWrapper", "metric", "Metric");
    }

    private static Metric make(String name) {
        return switch (name) {
            case "log_cosh_error" -> new MeanMetric("logcosh", new LogCosh());
            case "root_mean_squared_error" -> new RootMeanSquaredError();
            case "cosine_similarity" -> new CosineSimilarity();
            case "r2_score" -> new R2Score();
            case "pearson_correlation" -> new PearsonCorrelation();
            case "concordance_correlation" -> new ConcordanceCorrelation();
            case "accuracy" -> new AccuracyByShape(name);
            case "binary_accuracy" -> new BinaryAccuracy();
            case "categorical_accuracy" -> new CategoricalAccuracy();
            case "sparse_categorical_accuracy" -> new SparseCategoricalAccuracy();
            case "top_k_categorical_accuracy" -> new TopKCategoricalAccuracy();
            case "sparse_top_k_categorical_accuracy" -> new SparseTopKCategoricalAccuracy();
            case "true_positives" -> new TruePositives();
            case "true_negatives" -> new TrueNegatives();
            case "false_positives" -> new FalsePositives();
            case "false_negatives" -> new FalseNegatives();
            case "precision" -> new Precision();
            case "recall" -> new Recall();
            case "auc" -> new AUC();
            case "f1_score" -> new F1Score();
            case "f_beta_score" -> new FBetaScore();
            case "binary_io_u" -> new BinaryIoU();
            default -> new MeanMetric(Loss.of(name));
        };
    }
}
