package io.github.monokeras.backend.reference.metrics;

import io.github.monokeras.backend.reference.batch.Labels;
import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.backend.reference.batch.Outputs;
import io.github.monokeras.backend.reference.batch.SampleWeights;
import io.github.monokeras.metrics.ClassAggregation;
import io.github.monokeras.metrics.R2Score;
import io.github.monokeras.tensor.Tensor;
import java.util.List;

/** How much of the labels' variance the predictions explain: {@code 1 - residual / (sum y² - (sum y)² / count)}. */
final class R2Measure implements Measure {

    private final R2Score metric;
    private double[] sum = {};
    private double[] squaredSum = {};
    private double[] residual = {};
    private double count;
    private long numbers;

    R2Measure(R2Score metric) {
        this.metric = metric;
    }

    @Override
    public void add(Labels labels, Outputs outputs) {
        Matrix yTrue = labels.yTrue();
        if (sum.length == 0) {
            sum = new double[yTrue.columns()];
            squaredSum = new double[yTrue.columns()];
            residual = new double[yTrue.columns()];
        }
        double[] weights = SampleWeights.ofRows(labels.sampleWeight(), yTrue.rows());
        for (int row = 0; row < yTrue.rows(); row++) {
            for (int j = 0; j < sum.length; j++) {
                double y = yTrue.at(row, j);
                double difference = y - outputs.activated().at(row, j);
                sum[j] += weights[row] * y;
                squaredSum[j] += weights[row] * y * y;
                residual[j] += weights[row] * difference * difference;
            }
            count += weights[row];
        }
        numbers += yTrue.values().length;
    }

    @Override
    public double result() {
        double scores = 0;
        double shares = 0;
        for (int j = 0; j < sum.length; j++) {
            double variance = squaredSum[j] - sum[j] * (sum[j] / count);
            double score = 1 - residual[j] / variance;
            double share = metric.classAggregation() == ClassAggregation.UNIFORM_AVERAGE ? 1 : variance;
            scores += share * (Double.isInfinite(score) ? 0 : score);
            shares += share;
        }
        return adjusted(scores / shares);
    }

    private double adjusted(double score) {
        double regressors = metric.numRegressors();
        if (regressors == 0 || regressors >= numbers - 1) {
            return score;
        }
        return 1 - (1 - score) * (numbers - 1) / (numbers - regressors - 1);
    }

    @Override
    public List<Tensor> sums() {
        return sum.length == 0
                ? List.of()
                : List.of(
                        Tensor.of(sum), Tensor.of(squaredSum), Tensor.of(residual), Tensor.of(count, (double) numbers));
    }

    @Override
    public void addSums(List<Tensor> sums) {
        if (!sums.isEmpty()) {
            sum = Measure.added(sum, sums.get(0));
            squaredSum = Measure.added(squaredSum, sums.get(1));
            residual = Measure.added(residual, sums.get(2));
            count += sums.get(3).getFlat(0);
            numbers += (long) sums.get(3).getFlat(1);
        }
    }

    @Override
    public void reset() {
        sum = new double[0];
        squaredSum = new double[0];
        residual = new double[0];
        count = 0;
        numbers = 0;
    }
}
