package io.github.monokeras.backend.reference.metrics;

import io.github.monokeras.backend.reference.batch.Labels;
import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.backend.reference.batch.Outputs;
import io.github.monokeras.backend.reference.batch.SampleWeights;
import io.github.monokeras.metrics.Average;
import io.github.monokeras.metrics.FScore;
import io.github.monokeras.tensor.Tensor;
import java.util.List;

/** Precision weighed against recall, class by class. */
final class FScoreMeasure implements Measure {

    private final FScore metric;
    private double[] tp = {};
    private double[] fp = {};
    private double[] fn = {};

    FScoreMeasure(FScore metric) {
        this.metric = metric;
    }

    @Override
    public void add(Labels labels, Outputs outputs) {
        Matrix yTrue = labels.yTrue();
        Matrix yPred = outputs.activated();
        if (tp.length == 0) {
            tp = new double[yPred.columns()];
            fp = new double[yPred.columns()];
            fn = new double[yPred.columns()];
        }
        double[] weights = SampleWeights.ofRows(labels.sampleWeight(), yPred.rows());
        for (int row = 0; row < yPred.rows(); row++) {
            for (int c = 0; c < tp.length; c++) {
                double y = yTrue.at(row, c);
                double p = isYes(yPred, row, c) ? 1 : 0;
                tp[c] += weights[row] * p * y;
                fp[c] += weights[row] * p * (1 - y);
                fn[c] += weights[row] * (1 - p) * y;
            }
        }
    }

    private boolean isYes(Matrix yPred, int row, int column) {
        double p = yPred.at(row, column);
        if (metric.threshold() != null) {
            return p > metric.threshold();
        }
        return p >= yPred.at(row, RowMetrics.largest(yPred, row)) && Math.abs(p) > FScore.LEAST_YES;
    }

    @Override
    public double result() {
        if (metric.average() == Average.MICRO) {
            return score(sum(tp), sum(fp), sum(fn));
        }
        double positives = sum(tp) + sum(fn) + FScore.EPSILON;
        double result = 0;
        for (int c = 0; c < tp.length; c++) {
            double share = metric.average() == Average.WEIGHTED ? (tp[c] + fn[c]) / positives : 1.0 / tp.length;
            result += share * score(tp[c], fp[c], fn[c]);
        }
        return result;
    }

    private double score(double right, double tooMany, double missed) {
        double precision = right / (right + tooMany + FScore.EPSILON);
        double recall = right / (right + missed + FScore.EPSILON);
        double squared = metric.beta() * metric.beta();
        return (1 + squared) * (precision * recall / (squared * precision + recall + FScore.EPSILON));
    }

    private static double sum(double[] counts) {
        double sum = 0;
        for (double count : counts) {
            sum += count;
        }
        return sum;
    }

    @Override
    public List<Tensor> sums() {
        return tp.length == 0 ? List.of() : List.of(Tensor.of(tp), Tensor.of(fp), Tensor.of(fn));
    }

    @Override
    public void addSums(List<Tensor> sums) {
        if (!sums.isEmpty()) {
            tp = Measure.added(tp, sums.get(0));
            fp = Measure.added(fp, sums.get(1));
            fn = Measure.added(fn, sums.get(2));
        }
    }

    @Override
    public void reset() {
        tp = new double[0];
        fp = new double[0];
        fn = new double[0];
    }
}
