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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is wanted of one output: its loss and its metrics. */
final class OutputObjective {

    private final Goal goal;
    private final @Nullable BatchLoss loss;
    private final boolean readsLogits;
    private final List<Measure> measures = new ArrayList<>();
    private final int unweighted;
    private double lossTotal;
    private long lossCount;

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
        lossTotal += own * labels.count();
        lossCount += labels.count();
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

    void addLossTo(List<Double> logs) {
        if (loss != null) {
            logs.add(lossCount == 0 ? 0 : lossTotal / lossCount);
        }
    }

    void addMetricsTo(List<Double> logs) {
        measures.forEach(measure -> logs.add(measure.result()));
    }

    void reset() {
        lossTotal = 0;
        lossCount = 0;
        measures.forEach(Measure::reset);
    }

    private Matrix judged(Outputs outputs) {
        return readsLogits ? outputs.logits() : outputs.activated();
    }
}
