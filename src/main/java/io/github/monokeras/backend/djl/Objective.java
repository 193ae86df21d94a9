package io.github.monokeras.backend.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.github.monokeras.backend.Compilation;
import io.github.monokeras.backend.Network;
import io.github.monokeras.metrics.Metric;
import io.github.monokeras.metrics.RootMeanSquaredError;
import io.github.monokeras.tensor.DType;
import java.util.ArrayList;
import java.util.List;

/** What a session makes small and what it measures: the loss, the metrics, and their running means. */
final class Objective implements AutoCloseable {

    private final NDManager manager;
    private final SampleValues loss;
    private final List<Metric> metrics;
    private final List<SampleValues> values;
    private final List<RunningMean> means = new ArrayList<>();

    Objective(NDManager session, DType dtype, Compilation compilation, Network network) {
        manager = session.newSubManager();
        loss = DjlLosses.behind(network, compilation.loss());
        metrics = compilation.metrics();
        values = metrics.stream()
                .map(metric -> DjlMetrics.behind(network, metric))
                .toList();
        for (int i = 0; i < 1 + metrics.size(); i++) {
            means.add(new RunningMean(manager, DjlArrays.type(dtype)));
        }
    }

    /** Returns the loss of a batch, one number. */
    NDArray loss(NDArray yTrue, Outputs outputs) {
        return loss.of(yTrue, outputs).mean();
    }

    /** Adds a batch, whose loss is known, to the running means. */
    void log(NDArray batchLoss, NDArray yTrue, Outputs outputs, int samples) {
        means.get(0).add(batchLoss.stopGradient().mul(Scalar.of(samples, batchLoss)), samples);
        if (metrics.isEmpty()) {
            return;
        }
        Outputs fixed = outputs.stopGradient();
        for (int i = 0; i < metrics.size(); i++) {
            NDArray sampleValues = values.get(i).of(yTrue, fixed);
            means.get(i + 1).add(sampleValues.sum(), sampleValues.size());
        }
    }

    double[] logs() {
        double[] logs = new double[means.size()];
        for (int i = 0; i < logs.length; i++) {
            double mean = means.get(i).value();
            boolean root = i > 0 && metrics.get(i - 1) instanceof RootMeanSquaredError;
            logs[i] = root ? Math.sqrt(mean) : mean;
        }
        return logs;
    }

    void reset() {
        means.forEach(RunningMean::reset);
    }

    @Override
    public void close() {
        manager.close();
    }
}
