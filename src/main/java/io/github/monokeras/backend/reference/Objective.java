package io.github.monokeras.backend.reference;

import io.github.monokeras.backend.Compilation;
import io.github.monokeras.backend.Goal;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.reference.batch.Labels;
import io.github.monokeras.backend.reference.batch.Outputs;
import java.util.ArrayList;
import java.util.List;

/** What a session makes small and what it measures, for all outputs together, and how that runs on from batch to batch. */
final class Objective {

    private final List<OutputObjective> outputs = new ArrayList<>();
    private final Penalties penalties;
    private final boolean logsEachLoss;
    private double lossTotal;
    private long lossCount;

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
        lossTotal += batchLoss * count;
        lossCount += count;
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
        List<Double> logs = new ArrayList<>(List.of(lossCount == 0 ? 0.0 : lossTotal / lossCount));
        if (logsEachLoss) {
            outputs.forEach(output -> output.addLossTo(logs));
        }
        outputs.forEach(output -> output.addMetricsTo(logs));
        return logs.stream().mapToDouble(Double::doubleValue).toArray();
    }

    void reset() {
        lossTotal = 0;
        lossCount = 0;
        outputs.forEach(OutputObjective::reset);
    }

    private Outputs of(int goal, Forward forward) {
        return forward.outputs().get(outputs.get(goal).output());
    }
}
