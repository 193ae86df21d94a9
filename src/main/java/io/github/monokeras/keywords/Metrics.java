package io.github.monokeras.keywords;

import io.github.monokeras.metrics.Metric;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code compile} lets training measure beside the loss.
 *
 * @param value the metrics in the order in which they are shown
 */
public record Metrics(List<Metric> value) implements CompileKeyword {

    /** Keeps a copy of the list. */
    public Metrics {
        value = List.copyOf(value);
    }

    /**
     * Reads a list of names and metrics.
     *
     * @throws IllegalArgumentException if a name is unknown, or something is neither a name nor a metric
     */
    public static Metrics of(Object... namesAndMetrics) {
        List<Metric> metrics = new ArrayList<>();
        for (Object given : namesAndMetrics) {
            if (given instanceof Metric metric) {
                metrics.add(metric);
            } else if (given instanceof String name) {
                metrics.add(Metric.of(name));
            } else {
                throw new IllegalArgumentException("compile: metrics must be names or metrics, got " + given);
            }
        }
        return new Metrics(metrics);
    }
}
