package io.github.monokeras.backend.reference.metrics;

import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.reference.batch.Labels;
import io.github.monokeras.backend.reference.batch.Outputs;
import io.github.monokeras.backend.reference.losses.LossFunction;
import io.github.monokeras.backend.reference.losses.SquaredError;
import io.github.monokeras.metrics.ConfusionMetric;
import io.github.monokeras.metrics.Correlation;
import io.github.monokeras.metrics.FScore;
import io.github.monokeras.metrics.MeanMetric;
import io.github.monokeras.metrics.Metric;
import io.github.monokeras.metrics.OverlapMetric;
import io.github.monokeras.metrics.R2Score;
import io.github.monokeras.metrics.RootMeanSquaredError;
import io.github.monokeras.tensor.Tensor;
import java.util.List;

/** A metric that grows batch by batch. */
public interface Measure {

    /** Adds a batch. */
    void add(Labels labels, Outputs outputs);

    /** Returns the metric of all batches so far. */
    double result();

    /** Returns the sums that it is computed from, none before the first batch; those of parts add up. */
    List<Tensor> sums();

    /** Adds the sums of another measure like this one. */
    void addSums(List<Tensor> sums);

    /** Starts again from nothing. */
    void reset();

    /** Returns sums with those of another measure; no sums at all are so many zeros. */
    static double[] added(double[] sums, Tensor others) {
        double[] added = others.toDoubleArray();
        for (int i = 0; i < sums.length; i++) {
            added[i] += sums[i];
        }
        return added;
    }

    /** From the description of a metric to its arithmetic behind an output, whose logits a cross-entropy may read. */
    static Measure of(Metric metric, Network.Output output) {
        if (metric instanceof MeanMetric mean && output.readsLogits(mean.loss())) {
            LossFunction loss = LossFunction.ofLogits(mean.loss());
            return new MeanMeasure((yTrue, outputs) -> loss.values(yTrue, outputs.logits()));
        }
        return of(metric);
    }

    /** From the description of a metric to its arithmetic for predictions as they are. */
    static Measure of(Metric metric) {
        if (metric instanceof MeanMetric mean) {
            LossFunction loss = LossFunction.of(mean.loss());
            return new MeanMeasure((yTrue, outputs) -> loss.values(yTrue, outputs.activated()));
        }
        if (metric instanceof RootMeanSquaredError) {
            LossFunction loss = new SquaredError();
            return new MeanMeasure((yTrue, outputs) -> loss.values(yTrue, outputs.activated()), Math::sqrt);
        }
        if (metric instanceof ConfusionMetric confusion) {
            return new ConfusionMeasure(confusion);
        }
        if (metric instanceof FScore score) {
            return new FScoreMeasure(score);
        }
        if (metric instanceof OverlapMetric overlap) {
            return new OverlapMeasure(overlap);
        }
        if (metric instanceof R2Score score) {
            return new R2Measure(score);
        }
        if (metric instanceof Correlation correlation) {
            return CorrelationMeasure.of(correlation);
        }
        return new MeanMeasure(RowMetrics.of(metric));
    }
}
