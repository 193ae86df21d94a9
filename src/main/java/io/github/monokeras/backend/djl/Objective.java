package io.github.monokeras.backend.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import io.github.monokeras.backend.Compilation;
import io.github.monokeras.backend.Goal;
import io.github.monokeras.backend.Gradients;
import io.github.monokeras.backend.LogSums;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.backend.djl.arrays.Labels;
import io.github.monokeras.backend.djl.arrays.Outputs;
import io.github.monokeras.backend.djl.arrays.Scalar;
import io.github.monokeras.backend.djl.metrics.RunningMean;
import io.github.monokeras.backend.djl.metrics.RunningNumber;
import io.github.monokeras.tensor.DType;
import java.util.ArrayList;
import java.util.List;

/** What a session makes small and what it measures, for all outputs together, and how that runs on from batch to batch. */
final class Objective implements AutoCloseable {

    private final NDManager manager;
    private final List<OutputObjective> outputs = new ArrayList<>();
    private final Penalties penalties;
    private final RunningMean meanLoss;
    private final boolean logsEachLoss;

    Objective(NDManager session, DType dtype, Compilation compilation, Network network, Penalties penalties) {
        manager = session.newSubManager();
        this.penalties = penalties;
        DataType type = DjlArrays.type(dtype);
        meanLoss = new RunningMean(manager, type);
        logsEachLoss = compilation.logsEachLoss();
        for (Goal goal : compilation.goals()) {
            outputs.add(new OutputObjective(goal, network.outputs().get(goal.output()), manager, type));
        }
    }

    /** Returns the loss of a batch: of each goal, then their sum with what weights and outputs cost. */
    Losses loss(StepWeights weights, List<Labels> labels, Forward forward) {
        List<NDArray> each = new ArrayList<>();
        NDArray sum = null;
        for (int i = 0; i < outputs.size(); i++) {
            NDArray loss = outputs.get(i).loss(labels.get(i), of(i, forward), weights.areFollowed());
            NDArray weighted = outputs.get(i).weighted(loss);
            each.add(loss);
            sum = sum == null ? weighted : sum.add(weighted);
        }
        NDArray whole = penalties.addTo(
                sum == null ? Scalar.of(0, forward.outputs().get(0).activated()) : sum,
                weights,
                forward.activities(),
                labels.isEmpty() ? 1 : labels.get(0).count());
        return new Losses(each, whole);
    }

    /** Adds a batch, whose loss is known, to what is measured; none of it may ask for a gradient. */
    void log(Losses losses, List<Labels> labels, Forward forward) {
        int count = labels.isEmpty() ? 1 : labels.get(0).count();
        meanLoss.addMean(losses.whole(), count);
        for (int i = 0; i < outputs.size(); i++) {
            if (logsEachLoss) {
                outputs.get(i).logLoss(losses.each().get(i), count);
            }
            outputs.get(i).logMetrics(labels.get(i), of(i, forward));
        }
    }

    double[] logs() {
        List<Double> logs = new ArrayList<>(List.of(meanLoss.value()));
        if (logsEachLoss) {
            outputs.forEach(output -> output.addLossTo(logs));
        }
        outputs.forEach(output -> output.addMetricsTo(logs));
        return logs.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Returns what the logs are computed from. */
    LogSums sums() {
        return new LogSums(running().stream().map(RunningNumber::sums).toList());
    }

    /** Adds what the logs of another such objective are computed from. */
    void add(LogSums more) {
        List<RunningNumber> running = running();
        for (int i = 0; i < running.size(); i++) {
            running.get(i).addSums(more.sums().get(i));
        }
    }

    private List<RunningNumber> running() {
        List<RunningNumber> running = new ArrayList<>(List.of(meanLoss));
        outputs.forEach(output -> running.addAll(output.running()));
        return running;
    }

    /**
     * Returns what the loss of a batch is a mean over, in samples.
     *
     * @throws IllegalStateException if it is no mean, or each output's over another number
     */
    double share(List<Labels> labels, Forward forward) {
        List<Double> shares = new ArrayList<>();
        for (int i = 0; i < outputs.size(); i++) {
            if (outputs.get(i).hasLoss()) {
                shares.add(outputs.get(i).share(labels.get(i), of(i, forward)));
            }
        }
        return Gradients.share(shares);
    }

    void reset() {
        meanLoss.reset();
        outputs.forEach(OutputObjective::reset);
    }

    @Override
    public void close() {
        manager.close();
    }

    private Outputs of(int goal, Forward forward) {
        return forward.outputs().get(outputs.get(goal).output());
    }

    /**
     * The loss of a batch.
     *
     * @param each of each goal, before its weight
     * @param whole what training makes small
     */
    record Losses(List<NDArray> each, NDArray whole) {

        /** Returns the same without the graph behind it. */
        Losses stopGradient() {
            return new Losses(each.stream().map(NDArray::stopGradient).toList(), whole.stopGradient());
        }
    }
}
