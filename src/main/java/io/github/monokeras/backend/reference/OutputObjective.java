package io.github.monokeras.backend.reference;

import io.github.monokeras.backend.Goal;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.reference.batch.Labels;
import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.backend.reference.batch.Outputs;
import io.github.monokeras.backend.reference.losses.BatchLoss;
import io.github.monokeras.backend.reference.losses.LossFunction;
import io.github.monokeras.backend.reference.metrics.Measure;
import io.github.monokeras.losses.Loss;
import io.github.monokeras.metrics.Metric;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is wanted of one output: its loss and its metrics. */
final class OutputObjective {

    private final Goal goal;
    private final @Nullable BatchLoss loss;
    private final boolean readsLogits;
    private final List<Measure> measures = new ArrayList<>();
    private final int unweighted;
    private final RunningLoss meanLoss = new RunningLoss();

    OutputObjective(Goal goal, Network.Output output) {
        this.goal = goal;
        Loss description = goal.loss();
        readsLogits = description != null && output.readsLogits(description);
        loss = description == null
                ? null
                : new BatchLoss(
                        readsLogits ? LossFunction.ofLogits(description) : LossFunction.of(description),
                        description.reduction());
        for (Metric metric : goal.metrics()) {
            measures.add(Measure.of(metric, output));
        }
        unweighted = measures.size();
        for (Metric metric : goal.weightedMetrics()) {
            measures.add(Measure.of(metric, output));
        }
    }

    /** Returns which output of the network it is. */
    int output() {
        return goal.output();
    }

    /** Adds a batch to what is measured, and returns what its loss counts in that of the whole model. */
    double log(Labels labels, Outputs outputs) {
        for (int i = 0; i < measures.size(); i++) {
            measures.get(i).add(i < unweighted ? labels.unweighted() : labels, outputs);
        }
        if (loss == null) {
            return 0;
        }
        double own = loss.value(labels, judged(outputs), outputs.mask());
        meanLoss.add(own, labels.count());
        return own * goal.lossWeight();
    }

    /** Returns the gradient of a batch's loss, if a loss is wanted. */
    Optional<Slope> slope(Labels labels, Outputs outputs) {
        if (loss == null) {
            return Optional.empty();
        }
        Matrix gradient = loss.gradient(labels, judged(outputs), outputs.mask());
        double weight = goal.lossWeight();
        Matrix weighted = weight == 1 ? gradient : gradient.map(slope -> slope * weight);
        return Optional.of(new Slope(goal.output(), readsLogits, weighted));
    }

    boolean hasLoss() {
        return loss != null;
    }

    /** Returns what the loss of a batch, which there is, is a mean over, in samples. */
    double share(Labels labels, Outputs outputs) {
        return Objects.requireNonNull(loss).share(labels, outputs.mask());
    }

    /** Returns what the logs are computed from: the loss, then each metric. */
    List<List<Tensor>> sums() {
        List<List<Tensor>> sums = new ArrayList<>(List.of(meanLoss.sums()));
        measures.forEach(measure -> sums.add(measure.sums()));
        return sums;
    }

    /** Adds what the logs of another such objective are computed from. */
    void addSums(List<List<Tensor>> sums) {
        meanLoss.addSums(sums.get(0));
        for (int i = 0; i < measures.size(); i++) {
            measures.get(i).addSums(sums.get(1 + i));
        }
    }

    void addLossTo(List<Double> logs) {
        if (loss != null) {
            logs.add(meanLoss.value());
        }
    }

    void addMetricsTo(List<Double> logs) {
        measures.forEach(measure -> logs.add(measure.result()));
    }

    void reset() {
        meanLoss.reset();
        measures.forEach(Measure::reset);
    }

    private Matrix judged(Outputs outputs) {
        return readsLogits ? outputs.logits() : outputs.activated();
    }
}
