package io.github.monokeras.backend.reference;

import io.github.monokeras.backend.Compilation;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.reference.batch.Flow;
import io.github.monokeras.backend.reference.batch.Labels;
import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.backend.reference.batch.Outputs;
import io.github.monokeras.backend.reference.batch.SampleWeights;
import io.github.monokeras.backend.reference.losses.LossFunction;
import io.github.monokeras.backend.reference.metrics.Measure;
import io.github.monokeras.losses.Reduction;
import io.github.monokeras.metrics.Metric;
import java.util.ArrayList;
import java.util.List;

/** What a session makes small and what it measures: the loss, the metrics, and how they run on from batch to batch. */
final class Objective {

    private final LossFunction loss;
    private final boolean readsLogits;
    private final Reduction reduction;
    private final List<Measure> measures = new ArrayList<>();
    private final int unweighted;
    private double lossTotal;
    private long lossCount;

    Objective(Compilation compilation, Network network) {
        readsLogits = network.readsLogits(compilation.loss());
        loss = readsLogits ? LossFunction.ofLogits(compilation.loss()) : LossFunction.of(compilation.loss());
        reduction = compilation.loss().reduction();
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
        double[] values = loss.values(labels.yTrue(), judged(outputs));
        double[] factors = SampleWeights.factors(labels.sampleWeight(), values.length, reduction);
        lossTotal += SampleWeights.sum(factors, values) * labels.count();
        lossCount += labels.count();
        for (int i = 0; i < measures.size(); i++) {
            measures.get(i).add(i < unweighted ? labels.unweighted() : labels, outputs);
        }
    }

    /** Sends the gradient of a batch's loss back through the network. */
    void backward(Labels labels, Flow preActivation, Flow output) {
        Flow judged = readsLogits ? preActivation : output;
        double[] factors =
                SampleWeights.factors(labels.sampleWeight(), judged.output().rows(), reduction);
        judged.backward(loss.gradient(labels.yTrue(), judged.output(), factors));
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

    private Matrix judged(Outputs outputs) {
        return readsLogits ? outputs.logits() : outputs.activated();
    }
}
