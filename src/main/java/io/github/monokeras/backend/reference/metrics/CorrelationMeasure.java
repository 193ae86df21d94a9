package io.github.monokeras.backend.reference.metrics;

import io.github.monokeras.backend.reference.batch.Labels;
import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.backend.reference.batch.Outputs;
import io.github.monokeras.metrics.ConcordanceCorrelation;
import io.github.monokeras.metrics.Correlation;
import io.github.monokeras.tensor.Tensor;
import java.util.List;

/** How labels and predictions vary together along the outputs of a sample, or along the samples of a batch. */
final class CorrelationMeasure implements Measure {

    private final MeanMeasure columns;

    private CorrelationMeasure(Correlation metric) {
        columns = new MeanMeasure((yTrue, outputs) ->
                values(metric, yTrue.transposed(), outputs.activated().transposed()));
    }

    static Measure of(Correlation metric) {
        return metric.axis() == 0
                ? new CorrelationMeasure(metric)
                : new MeanMeasure((yTrue, outputs) -> values(metric, yTrue, outputs.activated()));
    }

    @Override
    public void add(Labels labels, Outputs outputs) {
        if (labels.sampleWeight() != null) {
            throw new IllegalArgumentException(
                    "Correlation: along axis 0 samples can have no weights; choose metrics, not weightedMetrics");
        }
        columns.add(labels, outputs);
    }

    @Override
    public double result() {
        return columns.result();
    }

    @Override
    public List<Tensor> sums() {
        return columns.sums();
    }

    @Override
    public void addSums(List<Tensor> sums) {
        columns.addSums(sums);
    }

    @Override
    public void reset() {
        columns.reset();
    }

    private static double[] values(Correlation metric, Matrix yTrue, Matrix yPred) {
        double[] means = yTrue.meanOfColumns();
        double[] otherMeans = yPred.meanOfColumns();
        double[] values = new double[yTrue.rows()];
        for (int row = 0; row < values.length; row++) {
            double covariance = covariance(yTrue, means, yPred, otherMeans, row);
            double variance = covariance(yTrue, means, yTrue, means, row);
            double otherVariance = covariance(yPred, otherMeans, yPred, otherMeans, row);
            double apart = means[row] - otherMeans[row];
            values[row] = metric instanceof ConcordanceCorrelation
                    ? 2 * covariance / (variance + otherVariance + apart * apart + Correlation.EPSILON)
                    : covariance / Math.sqrt(variance * otherVariance);
        }
        return values;
    }

    private static double covariance(Matrix one, double[] means, Matrix other, double[] otherMeans, int row) {
        double sum = 0;
        for (int column = 0; column < one.columns(); column++) {
            sum += (one.at(row, column) - means[row]) * (other.at(row, column) - otherMeans[row]);
        }
        return sum / one.columns();
    }
}
