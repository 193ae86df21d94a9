package io.github.monokeras.backend.reference;

import io.github.monokeras.backend.Compilation;
import io.github.monokeras.backend.Goal;
import io.github.monokeras.backend.Gradients;
import io.github.monokeras.backend.LogSums;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.reference.batch.Labels;
import io.github.monokeras.backend.reference.batch.Outputs;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/** What a session makes small and what it measures, for all outputs together, and how that runs on from batch to batch. */
final class Objective {

    private final List<OutputObjective> outputs = new ArrayList<>();
    private final Penalties penalties;
    private final boolean logsEachLoss;
    private final RunningLoss meanLoss = new RunningLoss();

    Objective(Compilation compilation, Network network, Penalties penalties) {
        this.penalties = penalties;
        logsEachLoss = compilation.logsEachLoss();
        for (Goal goal : compilation.goals()) {
            outputs.add(new OutputObjective(goal, network.outputs().get(goal.output())));
        }
    }

    /** Adds a batch to what is measured. */
    void log(List<Labels> labels, Forward forward) {
        int count = labels.isEmpty() ? 1 : labels.get(0).count();
        double batchLoss = penalties.value() + forward.penalty();
        for (int i = 0; i < outputs.size(); i++) {
            batchLoss += outputs.get(i).log(labels.get(i), of(i, forward));
        }
        meanLoss.add(batchLoss, count);
    }

    /** Sends the gradient of a batch's loss back through the network. */
    void backward(List<Labels> labels, Forward forward) {
        List<Slope> slopes = new ArrayList<>();
        for (int i = 0; i < outputs.size(); i++) {
            outputs.get(i).slope(labels.get(i), of(i, forward)).ifPresent(slopes::add);
        }
        forward.way().toWeights(slopes);
        penalties.backward();
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
        List<List<Tensor>> sums = new ArrayList<>(List.of(meanLoss.sums()));
        outputs.forEach(output -> sums.addAll(output.sums()));
        return new LogSums(sums);
    }

    /** Adds what the logs of another such objective are computed from. */
    void add(LogSums more) {
        List<List<Tensor>> sums = more.sums();
        meanLoss.addSums(sums.get(0));
        int from = 1;
        for (OutputObjective output : outputs) {
            int to = from + output.sums().size();
            output.addSums(sums.subList(from, to));
            from = to;
        }
    }

    /** Returns what the loss of a batch is a mean over, in samples, as {@link Gradients#share(List)}. */
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

    private Outputs of(int goal, Forward forward) {
        return forward.outputs().get(outputs.get(goal).output());
    }
}
