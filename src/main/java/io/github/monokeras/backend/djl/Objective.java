package io.github.monokeras.backend.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import io.github.monokeras.backend.Compilation;
import io.github.monokeras.backend.Network;
import io.github.monokeras.metrics.Metric;
import io.github.monokeras.metrics.RootMeanSquaredError;
import io.github.monokeras.tensor.DType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

/** What a session makes small and what it measures: the loss, the metrics, and their running means. */
final class Objective implements AutoCloseable {

    private final NDManager manager;
    private final boolean lossReadsLogits;
    private final KerasLoss loss;
    private final List<Metric> metrics;
    private final List<BinaryOperator<NDArray>> values = new ArrayList<>();
    private final List<RunningMean> means = new ArrayList<>();

    Objective(NDManager session, DType dtype, Compilation compilation, Network network) {
        manager = session.newSubManager();
        lossReadsLogits = network.lossReadsLogits(compilation.loss());
        loss = lossReadsLogits ? DjlLosses.ofLogits(compilation.loss()) : DjlLosses.of(compilation.loss());
        metrics = compilation.metrics();
        DataType type = DjlArrays.type(dtype);
        means.add(new RunningMean(manager, type));
        for (Metric metric : metrics) {
            values.add(DjlMetrics.values(metric));
            means.add(new RunningMean(manager, type));
        }
    }

    /** Returns the loss of a batch, one number, from what goes into the last activation. */
    NDArray loss(DjlNetwork network, NDArray yTrue, NDArray preActivation) {
        NDArray read = lossReadsLogits ? preActivation : network.activate(preActivation);
        return loss.evaluate(new NDList(yTrue), new NDList(read));
    }

    /** Adds a batch to the running means; its arrays must ask for no gradient. */
    void log(DjlNetwork network, NDArray batchLoss, NDArray yTrue, NDArray preActivation, int samples) {
        means.get(0).add(batchLoss.mul((float) samples), samples);
        if (metrics.isEmpty()) {
            return;
        }
        NDArray yPred = network.activate(preActivation);
        for (int i = 0; i < metrics.size(); i++) {
            NDArray sampleValues = values.get(i).apply(yTrue, yPred);
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
