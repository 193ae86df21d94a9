package io.github.monokeras.backend;

import io.github.monokeras.losses.Loss;
import io.github.monokeras.metrics.Metric;
import io.github.monokeras.optimizers.Optimizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a model is trained and measured: what {@code compile} was given.
 *
 * @param optimizer the rule by which weights follow their gradients
 * @param goals what is wanted of the outputs, those of which nothing is wanted left out
 * @param outputNames of all outputs
 */
public record Compilation(Optimizer optimizer, List<Goal> goals, List<String> outputNames) {

    /** Keeps copies of the lists. */
    public Compilation {
        goals = List.copyOf(goals);
        outputNames = List.copyOf(outputNames);
    }

    /** Describes the training of a model of one output. */
    public Compilation(Optimizer optimizer, Loss loss, List<Metric> metrics, List<Metric> weightedMetrics) {
        this(optimizer, List.of(new Goal(0, loss, 1, metrics, weightedMetrics)), List.of("output"));
    }

    /** Returns the same with each metric settled for what a network gives. */
    public Compilation forOutputs(List<Network.Output> outputs) {
        return new Compilation(
                optimizer,
                goals.stream()
                        .map(goal -> goal.forOutput(outputs.get(goal.output())))
                        .toList(),
                outputNames);
    }

    /** Says whether each output's loss is logged beside their sum. */
    public boolean logsEachLoss() {
        return goals.stream().filter(goal -> goal.loss() != null).count() > 1;
    }

    /** Returns the metrics by the names of their logs; with several outputs, the output's name stands before each. */
    public Map<String, Metric> metricsByName() {
        Map<String, Metric> byName = new LinkedHashMap<>();
        for (Goal goal : goals) {
            goal.metricsByName().forEach((name, metric) -> byName.put(prefix(goal) + name, metric));
        }
        return byName;
    }

    /** Lists what is logged, in order: the loss, with several outputs the loss of each, then the metrics. */
    public List<String> logNames() {
        List<String> names = new ArrayList<>(List.of("loss"));
        if (logsEachLoss()) {
            goals.stream().filter(goal -> goal.loss() != null).forEach(goal -> names.add(prefix(goal) + "loss"));
        }
        names.addAll(metricsByName().keySet());
        return names;
    }

    private String prefix(Goal goal) {
        return outputNames.size() == 1 ? "" : outputNames.get(goal.output()) + "_";
    }
}
