package io.github.monokeras.backend.reference.metrics;

import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.metrics.Accuracy;
import io.github.monokeras.metrics.BinaryAccuracy;
import io.github.monokeras.metrics.CategoricalAccuracy;
import io.github.monokeras.metrics.CosineSimilarity;
import io.github.monokeras.metrics.Metric;
import io.github.monokeras.metrics.SparseCategoricalAccuracy;
import io.github.monokeras.metrics.SparseTopKCategoricalAccuracy;
import io.github.monokeras.metrics.TopKCategoricalAccuracy;
import java.util.stream.IntStream;

/** The metrics that are the mean of a number for each row, most of them 1 for a hit and 0 for a miss. */
final class RowMetrics {

    private RowMetrics() {}

    static MeanMeasure.RowValues of(Metric metric) {
        if (metric instanceof Accuracy) {
            return (yTrue, outputs) ->
                    yTrue.zip(outputs.activated(), (y, p) -> y == p ? 1 : 0).meanOfColumns();
        }
        if (metric instanceof BinaryAccuracy accuracy) {
            return (yTrue, outputs) -> yTrue.zip(
                            outputs.activated(), (y, p) -> y == (p > accuracy.threshold() ? 1 : 0) ? 1 : 0)
                    .meanOfColumns();
        }
        if (metric instanceof CategoricalAccuracy) {
            return hits((yTrue, yPred, row) -> largest(yTrue, row) == largest(yPred, row));
        }
        if (metric instanceof SparseCategoricalAccuracy) {
            return hits((yTrue, yPred, row) -> yTrue.at(row, 0) == largest(yPred, row));
        }
        if (metric instanceof TopKCategoricalAccuracy top) {
            return hits((yTrue, yPred, row) -> isInTop(top.k(), yPred, row, largest(yTrue, row)));
        }
        if (metric instanceof SparseTopKCategoricalAccuracy top) {
            return top.fromSortedIds()
                    ? hits((yTrue, yPred, row) -> IntStream.range(0, Math.min(top.k(), yPred.columns()))
                            .anyMatch(column -> yPred.at(row, column) == yTrue.at(row, 0)))
                    : hits((yTrue, yPred, row) -> isInTop(top.k(), yPred, row, (int) yTrue.at(row, 0)));
        }
        if (metric instanceof CosineSimilarity) {
            return (yTrue, outputs) -> IntStream.range(0, yTrue.rows())
                    .mapToDouble(row -> cosine(yTrue, outputs.activated(), row))
                    .toArray();
        }
        throw new IllegalArgumentException("ReferenceBackend: metric must be one that it knows, got " + metric);
    }

    /** Returns where the largest number of a row stands, of equal ones the first. */
    static int largest(Matrix matrix, int row) {
        int best = 0;
        for (int column = 1; column < matrix.columns(); column++) {
            if (matrix.at(row, column) > matrix.at(row, best)) {
                best = column;
            }
        }
        return best;
    }

    /** Whether the prediction of a row is right. */
    private interface Hit {
        boolean in(Matrix yTrue, Matrix yPred, int row);
    }

    private static MeanMeasure.RowValues hits(Hit hit) {
        return (yTrue, outputs) -> IntStream.range(0, outputs.activated().rows())
                .mapToDouble(row -> hit.in(yTrue, outputs.activated(), row) ? 1 : 0)
                .toArray();
    }

    private static boolean isInTop(int k, Matrix scores, int row, int target) {
        if (target < 0 || target >= scores.columns()) {
            return false;
        }
        int larger = 0;
        for (int column = 0; column < scores.columns(); column++) {
            double score = scores.at(row, column);
            if (!Double.isFinite(score)) {
                return false;
            }
            larger += score > scores.at(row, target) ? 1 : 0;
        }
        return larger < k;
    }

    private static double cosine(Matrix yTrue, Matrix yPred, int row) {
        double product = 0;
        double squaredTrue = 0;
        double squaredPred = 0;
        for (int column = 0; column < yPred.columns(); column++) {
            product += yTrue.at(row, column) * yPred.at(row, column);
            squaredTrue += yTrue.at(row, column) * yTrue.at(row, column);
            squaredPred += yPred.at(row, column) * yPred.at(row, column);
        }
        return product / (length(squaredTrue) * length(squaredPred));
    }

    private static double length(double squared) {
        return Math.max(Math.sqrt(squared), CosineSimilarity.LEAST_LENGTH);
    }
}
