package io.github.monokeras.backend.djl.metrics;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.backend.djl.arrays.Labels;
import io.github.monokeras.backend.djl.arrays.Outputs;
import io.github.monokeras.metrics.ConfusionMetric;
import io.github.monokeras.metrics.Decisions;
import io.github.monokeras.tensor.Tensor;
import java.util.List;
import java.util.function.Function;

/**
 * A metric made of counts of true and false positives and negatives.
 *
 * <p>It keeps how many positives and negatives there are, {@code (groups, 1, 2)}, and how many of them are predicted to be
 * positive at each threshold, {@code (groups, thresholds, 2)}; a group is an output, or all.
 */
final class RunningConfusion implements RunningMetric {

    private final NDManager manager;
    private final DataType type;
    private final Decisions decisions;
    private final BatchDecisions batches;
    private final Function<ConfusionCounts, NDArray> formula;
    private final RunningSum all;
    private final RunningSum predicted;

    RunningConfusion(NDManager parent, DataType type, ConfusionMetric metric) {
        this.type = type;
        manager = parent.newSubManager();
        decisions = metric.decisions();
        batches = new BatchDecisions(decisions);
        formula = ConfusionFormulas.of(metric);
        all = new RunningSum(manager);
        predicted = new RunningSum(manager);
    }

    @Override
    public void add(Labels labels, Outputs outputs) {
        NDArray pairs = batches.weights(labels, outputs.activated());
        NDArray above = batches.above(outputs.activated());
        predicted.add(above.matMul(pairs));
        all.add(pairs.sum(new int[] {1}, true));
    }

    @Override
    public double result() {
        try (NDManager scratch = manager.newSubManager()) {
            NDArray totals = all.copy(scratch);
            NDArray yes = predicted.copy(scratch);
            if (totals == null || yes == null) {
                return 0;
            }
            NDArray tp = yes.get(new NDIndex(":, :, 0"));
            NDArray fp = yes.get(new NDIndex(":, :, 1"));
            NDArray fn = totals.get(new NDIndex(":, :, 0")).sub(tp);
            NDArray tn = totals.get(new NDIndex(":, :, 1")).sub(fp);
            return DjlArrays.scalar(mean(formula.apply(new ConfusionCounts(tp, fp, tn, fn))));
        }
    }

    private NDArray mean(NDArray groups) {
        if (!decisions.byLabel() || decisions.labelWeights().isEmpty()) {
            return groups.mean();
        }
        NDArray weights = BatchDecisions.row(decisions.labelWeights(), groups.getManager(), type);
        return ConfusionCounts.ratio(groups.mul(weights).sum(), weights.sum());
    }

    @Override
    public List<Tensor> sums() {
        return RunningSum.tensors(all, predicted);
    }

    @Override
    public void addSums(List<Tensor> sums) {
        RunningSum.add(sums, all, predicted);
    }

    @Override
    public void reset() {
        all.close();
        predicted.close();
    }

    @Override
    public void close() {
        manager.close();
    }
}
