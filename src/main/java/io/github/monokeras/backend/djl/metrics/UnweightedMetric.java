package io.github.monokeras.backend.djl.metrics;

import io.github.monokeras.backend.djl.arrays.Labels;
import io.github.monokeras.backend.djl.arrays.Outputs;
import io.github.monokeras.tensor.Tensor;
import java.util.List;

/** A metric along axis 0, which has no number for a sample, so that none can be weighted. */
record UnweightedMetric(RunningMetric metric) implements RunningMetric {

    @Override
    public void add(Labels labels, Outputs outputs) {
        if (labels.sampleWeight() != null) {
            throw new IllegalArgumentException(
                    "Correlation: along axis 0 samples can have no weights; choose metrics, not weightedMetrics");
        }
        metric.add(labels, outputs);
    }

    @Override
    public double result() {
        return metric.result();
    }

    @Override
    public List<Tensor> sums() {
        return metric.sums();
    }

    @Override
    public void addSums(List<Tensor> sums) {
        metric.addSums(sums);
    }

    @Override
    public void reset() {
        metric.reset();
    }

    @Override
    public void close() {
        metric.close();
    }
}
