package io.github.monokeras.backend.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.training.ParameterStore;
import io.github.monokeras.backend.Compilation;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.backend.djl.arrays.Labels;
import io.github.monokeras.backend.djl.arrays.Outputs;
import io.github.monokeras.backend.djl.arrays.Scalar;
import io.github.monokeras.backend.djl.losses.BatchLoss;
import io.github.monokeras.backend.djl.losses.DjlLosses;
import io.github.monokeras.backend.djl.metrics.DjlMetrics;
import io.github.monokeras.backend.djl.metrics.RunningMean;
import io.github.monokeras.backend.djl.metrics.RunningMetric;
import io.github.monokeras.metrics.Metric;
import io.github.monokeras.tensor.DType;
import java.util.ArrayList;
import java.util.List;

/** What a session makes small and what it measures: the loss, the metrics, and how they run on from batch to batch. */
final class Objective implements AutoCloseable {

    private final NDManager manager;
    private final BatchLoss loss;
    private final Penalties penalties;
    private final RunningMean meanLoss;
    private final List<RunningMetric> metrics = new ArrayList<>();
    private final int unweighted;

    Objective(NDManager session, DType dtype, Compilation compilation, Network network, Penalties penalties) {
        manager = session.newSubManager();
        this.penalties = penalties;
        DataType type = DjlArrays.type(dtype);
        loss = DjlLosses.batchBehind(network, compilation.loss());
        meanLoss = new RunningMean(manager, type);
        for (Metric metric : compilation.metrics()) {
            metrics.add(DjlMetrics.behind(network, metric, manager, type));
        }
        unweighted = metrics.size();
        for (Metric metric : compilation.weightedMetrics()) {
            metrics.add(DjlMetrics.behind(network, metric, manager, type));
        }
    }

    /** Returns the loss of a batch with what weights and outputs cost, one number. */
    NDArray loss(NDManager step, ParameterStore weights, Labels labels, Outputs outputs) {
        return penalties.addTo(loss.of(labels, outputs), step, weights, outputs, labels.count());
    }

    /** Adds a batch, whose loss is known, to what is measured. */
    void log(NDArray batchLoss, Labels labels, Outputs outputs) {
        meanLoss.add(batchLoss.stopGradient().mul(Scalar.of(labels.count(), batchLoss)), labels.count());
        if (metrics.isEmpty()) {
            return;
        }
        Outputs fixed = outputs.stopGradient();
        for (int i = 0; i < metrics.size(); i++) {
            metrics.get(i).add(i < unweighted ? labels.unweighted() : labels, fixed);
        }
    }

    double[] logs() {
        double[] logs = new double[1 + metrics.size()];
        logs[0] = meanLoss.value();
        for (int i = 0; i < metrics.size(); i++) {
            logs[i + 1] = metrics.get(i).result();
        }
        return logs;
    }

    void reset() {
        meanLoss.reset();
        metrics.forEach(RunningMetric::reset);
    }

    @Override
    public void close() {
        manager.close();
    }
}
