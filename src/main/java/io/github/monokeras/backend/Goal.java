package io.github.monokeras.backend;

import io.github.monokeras.losses.Loss;
import io.github.monokeras.metrics.Metric;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What training wants of one output of a model.
 *
 * @param output which output, from 0
 * @param loss what training makes small, or null: nothing
 * @param lossWeight how much that counts in the whole loss
 * @param metrics what is measured beside it, every sample alike
 * @param weightedMetrics what is measured with the samples' weights
 */
public record Goal(
        int output, @Nullable Loss loss, double lossWeight, List<Metric> metrics, List<Metric> weightedMetrics) {

    /** Keeps copies of the lists. */
    public Goal {
        metrics = List.copyOf(metrics);
        weightedMetrics = List.copyOf(weightedMetrics);
    }

    /** Returns the same with each metric settled for what a network gives. */
    public Goal forOutput(Network.Output given) {
        return new Goal(output, loss, lossWeight, settled(metrics, given), settled(weightedMetrics, given));
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

    private List<Metric> settled(List<Metric> given, Network.Output described) {
        return given.stream()
                .map(metric -> metric.forShapes(
                        described.shape(), loss == null ? described.shape() : loss.labelShape(described.shape())))
                .toList();
    }
}
