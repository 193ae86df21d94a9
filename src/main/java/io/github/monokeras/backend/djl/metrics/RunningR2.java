package io.github.monokeras.backend.djl.metrics;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.backend.djl.arrays.Labels;
import io.github.monokeras.backend.djl.arrays.Outputs;
import io.github.monokeras.backend.djl.arrays.SampleWeights;
import io.github.monokeras.backend.djl.arrays.Scalar;
import io.github.monokeras.metrics.ClassAggregation;
import io.github.monokeras.metrics.R2Score;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/** How much of the labels' variance the predictions explain; it keeps sums of each output. */
final class RunningR2 implements RunningMetric {

    private static final int[] SAMPLES = {0};

    private final NDManager manager;
    private final R2Score metric;
    private final RunningSum sum;
    private final RunningSum squaredSum;
    private final RunningSum residual;
    private final RunningSum count;
    private long numbers;

    RunningR2(NDManager parent, R2Score metric) {
        this.metric = metric;
        manager = parent.newSubManager();
        sum = new RunningSum(manager);
        squaredSum = new RunningSum(manager);
        residual = new RunningSum(manager);
        count = new RunningSum(manager);
    }

    @Override
    public void add(Labels labels, Outputs outputs) {
        NDArray y = labels.yTrue();
        NDArray weights = labels.sampleWeight() == null
                ? y.onesLike()
                : SampleWeights.behind(y, labels.sampleWeight()).mul(y.onesLike());
        NDArray weighted = y.mul(weights);
        sum.add(weighted.sum(SAMPLES));
        squaredSum.add(y.mul(weighted).sum(SAMPLES));
        residual.add(y.sub(outputs.activated()).square().mul(weights).sum(SAMPLES));
        count.add(weights.sum(SAMPLES));
        numbers += y.size();
    }

    @Override
    public double result() {
        try (NDManager scratch = manager.newSubManager()) {
            NDArray sums = sum.copy(scratch);
            NDArray squares = squaredSum.copy(scratch);
            NDArray residuals = residual.copy(scratch);
            NDArray counts = count.copy(scratch);
            if (sums == null || squares == null || residuals == null || counts == null) {
                return Double.NaN;
            }
            NDArray variance = squares.sub(sums.mul(sums.div(counts)));
            NDArray scores = scores(residuals, variance);
            NDArray score = metric.classAggregation() == ClassAggregation.UNIFORM_AVERAGE
                    ? scores.mean()
                    : variance.mul(scores).sum().div(variance.sum());
            return DjlArrays.scalar(adjusted(score));
        }
    }

    /** {@code 1 - residual / variance}; 0 where only the variance is 0. */
    private static NDArray scores(NDArray residuals, NDArray variance) {
        NDArray boundless =
                EachSample.number(variance.eq(0), variance).mul(EachSample.number(residuals.neq(0), residuals));
        NDArray scores = residuals.div(variance.add(boundless)).neg().add(1);
        return scores.mul(boundless.neg().add(1));
    }

    private NDArray adjusted(NDArray score) {
        int regressors = metric.numRegressors();
        if (regressors == 0 || regressors >= numbers - 1) {
            return score;
        }
        NDArray unexplained = score.neg().add(1).mul(Scalar.of(numbers - 1.0, score));
        return unexplained
                .div(Scalar.of(numbers - regressors - 1.0, score))
                .neg()
                .add(1);
    }

    @Override
    public List<Tensor> sums() {
        List<Tensor> sums = new ArrayList<>(RunningSum.tensors(sum, squaredSum, residual, count));
        if (!sums.isEmpty()) {
            sums.add(Tensor.of((double) numbers));
        }
        return sums;
    }

    @Override
    public void addSums(List<Tensor> sums) {
        if (!sums.isEmpty()) {
            RunningSum.add(sums.subList(0, 4), sum, squaredSum, residual, count);
            numbers += (long) sums.get(4).item();
        }
    }

    @Override
    public void reset() {
        sum.close();
        squaredSum.close();
        residual.close();
        count.close();
        numbers = 0;
    }

    @Override
    public void close() {
        manager.close();
    }
}
