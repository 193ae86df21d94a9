package io.github.monokeras.backend.djl.metrics;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.backend.djl.arrays.Labels;
import io.github.monokeras.backend.djl.arrays.Outputs;
import io.github.monokeras.backend.djl.arrays.SampleWeights;
import io.github.monokeras.backend.djl.arrays.Scalar;
import io.github.monokeras.metrics.FScore;
import io.github.monokeras.tensor.Tensor;
import java.util.List;

/** Precision weighed against recall, class by class; it keeps tp, fp and fn of each class. */
final class RunningFScore implements RunningMetric {

    private static final int[] SAMPLES = {0};
    private static final int[] LAST_AXIS = {-1};

    private final NDManager manager;
    private final FScore metric;
    private final RunningSum tp;
    private final RunningSum fp;
    private final RunningSum fn;

    RunningFScore(NDManager parent, FScore metric) {
        this.metric = metric;
        manager = parent.newSubManager();
        tp = new RunningSum(manager);
        fp = new RunningSum(manager);
        fn = new RunningSum(manager);
    }

    @Override
    public void add(Labels labels, Outputs outputs) {
        NDArray y = labels.yTrue();
        NDArray p = decided(outputs.activated());
        NDArray weights = labels.sampleWeight() == null
                ? p.onesLike()
                : SampleWeights.behind(p, labels.sampleWeight()).mul(p.onesLike());
        tp.add(p.mul(y).mul(weights).sum(SAMPLES));
        fp.add(p.mul(y.neg().add(1)).mul(weights).sum(SAMPLES));
        fn.add(p.neg().add(1).mul(y).mul(weights).sum(SAMPLES));
    }

    private NDArray decided(NDArray yPred) {
        Double threshold = metric.threshold();
        if (threshold != null) {
            return EachSample.number(yPred.gt(threshold), yPred);
        }
        NDArray largest = EachSample.number(yPred.gte(yPred.max(LAST_AXIS, true)), yPred);
        return largest.mul(EachSample.number(yPred.abs().gt(FScore.LEAST_YES), yPred));
    }

    @Override
    public double result() {
        try (NDManager scratch = manager.newSubManager()) {
            NDArray right = tp.copy(scratch);
            NDArray tooMany = fp.copy(scratch);
            NDArray missed = fn.copy(scratch);
            if (right == null || tooMany == null || missed == null) {
                return 0;
            }
            return DjlArrays.scalar(
                    switch (metric.average()) {
                        case MICRO -> score(right.sum(), tooMany.sum(), missed.sum());
                        case NONE, MACRO -> score(right, tooMany, missed).mean();
                        case WEIGHTED -> {
                            NDArray labels = right.add(missed);
                            NDArray shares = labels.div(labels.sum().add(FScore.EPSILON));
                            yield score(right, tooMany, missed).mul(shares).sum();
                        }
                    });
        }
    }

    private NDArray score(NDArray right, NDArray tooMany, NDArray missed) {
        NDArray precision = right.div(right.add(tooMany).add(FScore.EPSILON));
        NDArray recall = right.div(right.add(missed).add(FScore.EPSILON));
        NDArray squared = Scalar.of(metric.beta() * metric.beta(), right);
        NDArray divisor = precision.mul(squared).add(recall).add(FScore.EPSILON);
        return precision.mul(recall).div(divisor).mul(squared.add(1));
    }

    @Override
    public List<Tensor> sums() {
        return RunningSum.tensors(tp, fp, fn);
    }

    @Override
    public void addSums(List<Tensor> sums) {
        RunningSum.add(sums, tp, fp, fn);
    }

    @Override
    public void reset() {
        tp.close();
        fp.close();
        fn.close();
    }

    @Override
    public void close() {
        manager.close();
    }
}
