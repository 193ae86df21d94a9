package io.github.monokeras.backend;

import io.github.monokeras.losses.Loss;
import io.github.monokeras.metrics.Metric;
import io.github.monokeras.optimizers.Optimizer;
import io.github.monokeras.tensor.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a model is trained and measured: what {@code compile} was given.
 *
 * @param optimizer the rule by which weights follow their gradients
 * @param loss what training makes small
 * @param metrics what is measured beside it, every sample alike
 * @param weightedMetrics what is measured with the samples' weights
 */
public record Compilation(Optimizer optimizer, Loss loss, List<Metric> metrics, List<Metric> weightedMetrics) {

    /** Keeps copies of the lists. */
    public Compilation {
        metrics = List.copyOf(metrics);
        weightedMetrics = List.copyOf(weightedMetrics);
    }

    /** Returns the same with each metric settled for outputs of a shape. */
    public Compilation forOutput(Shape output) {
        return new Compilation(optimizer, loss, settled(metrics, output), settled(weightedMetrics, output));
    }

    /**
     * Returns the metrics, the weighted ones last, by the names of their logs: a second {@code mae} is {@code mae_1}, a
     * weighted one beside another {@code weighted_mae}, as in Keras.
     */
    public Map<String, Metric> metricsByName() {
        Map<String, Metric> byName = new LinkedHashMap<>();
        Map<String, Integer> taken = new HashMap<>(Map.of("loss", 1));
        for (Metric metric : metrics) {
            byName.put(free(metric.name(), taken), metric);
        }
        for (Metric metric : weightedMetrics) {
            String name = metric.name();
            byName.put(free(taken.containsKey(name) ? "weighted_" + name : name, taken), metric);
        }
        return byName;
    }

    private static String free(String name, Map<String, Integer> taken) {
        int before = taken.merge(name, 1, Integer::sum) - 1;
        return before == 0 ? name : name + "_" + before;
    }

    /** Lists what is logged, in order: the loss, then the metrics. */
    public List<String> logNames() {
        List<String> names = new ArrayList<>(List.of("loss"));
        names.addAll(metricsByName().keySet());
        return names;
    }

    private List<Metric> settled(List<Metric> given, Shape output) {
        Shape label = loss.labelShape(output);
        return given.stream().map(metric -> metric.forShapes(output, label)).toList();
    }
}
