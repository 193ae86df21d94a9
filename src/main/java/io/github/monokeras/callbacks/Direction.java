package io.github.monokeras.callbacks;

import io.github.monokeras.metrics.Metric;
import java.util.Optional;
import java.util.Set;

/** Whether a metric gets better as it grows or as it shrinks. Keras: {@code metric._direction}. */
enum Direction {
    /** The more, the better: accuracies, areas, scores, correlations. */
    UP,
    /** The less, the better: errors and losses. */
    DOWN;

    private static final Set<String> GROWING = Set.of(
            "AUC",
            "Accuracy",
            "AccuracyByShape",
            "BinaryAccuracy",
            "BinaryIoU",
            "CategoricalAccuracy",
            "ConcordanceCorrelation",
            "CosineSimilarity",
            "F1Score",
            "FBetaScore",
            "IoU",
            "MeanIoU",
            "OneHotIoU",
            "OneHotMeanIoU",
            "PearsonCorrelation",
            "Precision",
            "PrecisionAtRecall",
            "R2Score",
            "Recall",
            "RecallAtPrecision",
            "SensitivityAtSpecificity",
            "SparseCategoricalAccuracy",
            "SparseTopKCategoricalAccuracy",
            "SpecificityAtSensitivity",
            "TopKCategoricalAccuracy");

    private static final Set<String> SHRINKING = Set.of(
            "BinaryCrossentropy",
            "CategoricalCrossentropy",
            "CategoricalHinge",
            "Hinge",
            "KLDivergence",
            "LogCoshError",
            "MeanAbsoluteError",
            "MeanAbsolutePercentageError",
            "MeanMetric",
            "MeanMetricWrapper",
            "MeanSquaredError",
            "MeanSquaredLogarithmicError",
            "Poisson",
            "RootMeanSquaredError",
            "SparseCategoricalCrossentropy",
            "SquaredHinge");

    /** Returns the direction of a metric; empty for one that is neither good nor bad, as a sum. */
    static Optional<Direction> of(Metric metric) {
        return of(metric.getClass().getSimpleName());
    }

    /** Returns the direction of the metrics of a class, by its name, which is Keras's. */
    static Optional<Direction> of(String metricClass) {
        if (GROWING.contains(metricClass)) {
            return Optional.of(UP);
        }
        return SHRINKING.contains(metricClass) ? Optional.of(DOWN) : Optional.empty();
    }
}
