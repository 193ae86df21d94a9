package io.github.monokeras.backend.djl.metrics;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.backend.djl.arrays.Labels;
import io.github.monokeras.backend.djl.arrays.Outputs;
import io.github.monokeras.backend.djl.arrays.SampleWeights;
import io.github.monokeras.metrics.OverlapMetric;
import io.github.monokeras.tensor.Tensor;
import java.nio.FloatBuffer;
import java.util.List;

/** How far the classes of labels and predictions overlap; it keeps a table, {@code (labels, predictions)}. */
final class RunningOverlap implements RunningMetric {

    private static final int[] FIRST_AXIS = {0};
    private static final int[] SECOND_AXIS = {1};

    private final NDManager manager;
    private final OverlapMetric metric;
    private final RunningSum table;
    private final NDArray targets;
    private final NDArray diagonal;

    RunningOverlap(NDManager parent, DataType type, OverlapMetric metric) {
        this.metric = metric;
        manager = parent.newSubManager();
        table = new RunningSum(manager);
        targets = shares(metric).toType(type, false);
        diagonal = manager.eye(metric.numClasses()).toType(type, false);
    }

    /** Returns how often each class is a target. */
    private NDArray shares(OverlapMetric overlap) {
        float[] counts = new float[overlap.numClasses()];
        overlap.targetClassIds().forEach(target -> counts[target]++);
        return DjlArrays.create(manager, FloatBuffer.wrap(counts), new Shape(counts.length));
    }

    @Override
    public void add(Labels labels, Outputs outputs) {
        NDArray truths = metric.sparseYTrue() ? labels.yTrue() : EachSample.classes(labels.yTrue());
        NDArray weights = truths.onesLike();
        if (labels.sampleWeight() != null) {
            weights = weights.mul(
                    SampleWeights.behind(truths, labels.sampleWeight()).trunc());
        }
        Integer ignored = metric.ignoreClass();
        if (ignored != null) {
            weights = weights.mul(EachSample.number(truths.trunc().neq(ignored), truths));
        }
        // A number that is no class has no 1 in its row, so it counts nowhere.
        NDArray rows = oneHot(truths).mul(weights.reshape(-1, 1));
        table.add(rows.transpose().matMul(oneHot(predicted(outputs.activated()))));
    }

    private NDArray predicted(NDArray yPred) {
        Double threshold = metric.threshold();
        if (threshold != null) {
            return EachSample.number(yPred.gte(threshold), yPred);
        }
        return metric.sparseYPred() ? yPred : EachSample.classes(yPred);
    }

    private NDArray oneHot(NDArray classes) {
        return EachSample.oneHot(classes.trunc().reshape(new Shape(-1, 1)), metric.numClasses());
    }

    @Override
    public double result() {
        try (NDManager scratch = manager.newSubManager()) {
            NDArray counts = table.copy(scratch);
            if (counts == null) {
                return 0;
            }
            NDArray both = counts.mul(diagonal).sum(FIRST_AXIS);
            NDArray either = counts.sum(FIRST_AXIS).add(counts.sum(SECOND_AXIS)).sub(both);
            NDArray occurring = EachSample.number(either.gt(0), either).mul(targets);
            NDArray overlaps = both.div(either.add(OverlapMetric.EPSILON)).mul(occurring);
            return DjlArrays.scalar(overlaps.sum().div(occurring.sum().add(OverlapMetric.EPSILON)));
        }
    }

    @Override
    public List<Tensor> sums() {
        return RunningSum.tensors(table);
    }

    @Override
    public void addSums(List<Tensor> sums) {
        RunningSum.add(sums, table);
    }

    @Override
    public void reset() {
        table.close();
    }

    @Override
    public void close() {
        manager.close();
    }
}
