package io.github.monokeras.backend.reference;

import io.github.monokeras.backend.Compilation;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.reference.batch.Flow;
import io.github.monokeras.backend.reference.batch.Labels;
import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.backend.reference.batch.Outputs;
import io.github.monokeras.backend.reference.losses.BatchLoss;
import io.github.monokeras.backend.reference.losses.LossFunction;
import io.github.monokeras.backend.reference.metrics.Measure;
import io.github.monokeras.metrics.Metric;
import java.util.ArrayList;
import java.util.List;

/** What a session makes small and what it measures: the loss, the metrics, and how they run on from batch to batch. */
final class Objective {

    private final BatchLoss loss;
    private final boolean readsLogits;
    private final Penalties penalties;
    private final List<Measure> measures = new ArrayList<>();
    private final int unweighted;
    private double lossTotal;
    private long lossCount;

    Objective(Compilation compilation, Network network, Penalties penalties) {
        this.penalties = penalties;
        readsLogits = network.readsLogits(compilation.loss());
        loss = new BatchLoss(
                readsLogits ? LossFunction.ofLogits(compilation.loss()) : LossFunction.of(compilation.loss()),
                compilation.loss().reduction());
        for (Metric metric : compilation.metrics()) {
            measures.add(Measure.of(metric, network));
        }
        unweighted = measures.size();
        for (Metric metric : compilation.weightedMetrics()) {
            measures.add(Measure.of(metric, network));
        }
    }

    /** Adds a batch to what is measured. */
    void log(Labels labels, Outputs outputs) {
        double ofLabels = loss.value(labels, readsLogits ? outputs.logits() : outputs.activated());
        double batchLoss = ofLabels + penalties.value() + outputs.penalty();
        lossTotal += batchLoss * labels.count();
        lossCount += labels.count();
        for (int i = 0; i < measures.size(); i++) {
            measures.get(i).add(i < unweighted ? labels.unweighted() : labels, outputs);
        }
    }

    /** Sends the gradient of a batch's loss back through the last activation and the network before it. */
    void backward(Labels labels, Flow preActivation, Flow activation) {
        Matrix judged = readsLogits ? preActivation.output() : activation.output();
        Matrix slope = loss.gradient(labels, judged);
        preActivation.backward(readsLogits ? besideTheActivation(slope, activation) : activation.backward(slope));
        penalties.backward();
    }

    /** A loss of logits passes the activation by; what the activation's output costs does not. */
    private static Matrix besideTheActivation(Matrix slope, Flow activation) {
        if (activation.penalty() == 0) {
            return slope;
        }
        Matrix nothing = Matrix.zeros(slope.rows(), slope.columns());
        return slope.zip(activation.backward(nothing), Double::sum);
    }

    double[] logs() {
        double[] logs = new double[1 + measures.size()];
        logs[0] = lossCount == 0 ? 0 : lossTotal / lossCount;
        for (int i = 0; i < measures.size(); i++) {
            logs[i + 1] = measures.get(i).result();
        }
        return logs;
    }

    void reset() {
        lossTotal = 0;
        lossCount = 0;
        measures.forEach(Measure::reset);
    }
}
