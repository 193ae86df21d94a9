package io.github.monokeras.backend.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import io.github.monokeras.backend.Goal;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.djl.arrays.Labels;
import io.github.monokeras.backend.djl.arrays.Outputs;
import io.github.monokeras.backend.djl.arrays.Scalar;
import io.github.monokeras.backend.djl.losses.BatchLoss;
import io.github.monokeras.backend.djl.losses.DjlLosses;
import io.github.monokeras.backend.djl.metrics.DjlMetrics;
import io.github.monokeras.backend.djl.metrics.RunningMean;
import io.github.monokeras.backend.djl.metrics.RunningMetric;
import io.github.monokeras.backend.djl.metrics.RunningNumber;
import io.github.monokeras.metrics.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is wanted of one output: its loss and its metrics. */
final class OutputObjective {

    private final Goal goal;
    private final @Nullable BatchLoss loss;
    private final RunningMean meanLoss;
    private final List<RunningMetric> metrics = new ArrayList<>();
    private final int unweighted;

    OutputObjective(Goal goal, Network.Output output, NDManager manager, DataType type) {
        this.goal = goal;
        loss = goal.loss() == null ? null : DjlLosses.batchBehind(output, goal.loss());
        meanLoss = new RunningMean(manager, type);
        for (Metric metric : goal.metrics()) {
            metrics.add(DjlMetrics.behind(output, metric, manager, type));
        }
        unweighted = metrics.size();
        for (Metric metric : goal.weightedMetrics()) {
            metrics.add(DjlMetrics.behind(output, metric, manager, type));
        }
    }

    /** Returns which output of the network it is. */
    int output() {
        return goal.output();
    }

    /** Returns the loss of a batch, 0 if none is wanted. */
    NDArray loss(Labels labels, Outputs outputs, boolean isFollowed) {
        return loss == null ? Scalar.of(0, outputs.activated()) : loss.of(labels, outputs, isFollowed);
    }

    /** Returns what a loss counts in that of the whole model. */
    NDArray weighted(NDArray ownLoss) {
        return goal.lossWeight() == 1 ? ownLoss : ownLoss.mul(Scalar.of(goal.lossWeight(), ownLoss));
    }

    boolean hasLoss() {
        return loss != null;
    }

    /** Returns what the loss of a batch, which there is, is a mean over, in samples. */
    double share(Labels labels, Outputs outputs) {
        return Objects.requireNonNull(loss).share(labels, outputs);
    }

    void logLoss(NDArray ownLoss, int count) {
        if (loss != null) {
            meanLoss.addMean(ownLoss, count);
        }
    }

    void logMetrics(Labels labels, Outputs outputs) {
        for (int i = 0; i < metrics.size(); i++) {
            metrics.get(i).add(i < unweighted ? labels.unweighted() : labels, outputs);
        }
    }

    void addLossTo(List<Double> logs) {
        if (loss != null) {
            logs.add(meanLoss.value());
        }
    }

    void addMetricsTo(List<Double> logs) {
        metrics.forEach(metric -> logs.add(metric.result()));
    }

    /** Lists all that runs on from batch to batch. */
    List<RunningNumber> running() {
        List<RunningNumber> running = new ArrayList<>(List.of(meanLoss));
        running.addAll(metrics);
        return running;
    }

    void reset() {
        meanLoss.reset();
        metrics.forEach(RunningMetric::reset);
    }
}
