package io.github.monokeras.keywords;

import io.github.monokeras.metrics.Metric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code compile} lets training measure beside the loss.
 *
 * @param value the metrics in the order in which they are shown, or a list of them for each output
 */
public record Metrics(PerOutput<List<Metric>> value) implements CompileKeyword {

    /** Measures nothing. */
    public Metrics() {
        this(PerOutput.byName(Map.of()));
    }

    /**
     * Reads names and metrics; where one of them is a list, each stands for one output.
     *
     * @throws IllegalArgumentException if a name is unknown, or something is neither a name nor a metric
     */
    public static Metrics of(Object... given) {
        if (Arrays.stream(given).anyMatch(List.class::isInstance)) {
            return new Metrics(
                    PerOutput.inOrder(Arrays.stream(given).map(Metrics::list).toList()));
        }
        return new Metrics(PerOutput.all(list(List.of(given))));
    }

    /** Reads a name, a metric or a list of them for some outputs, as {@link #of(Object...)}. */
    public static Metrics of(Map<String, ?> byOutput) {
        Map<String, List<Metric>> metrics = new LinkedHashMap<>();
        byOutput.forEach((output, given) -> metrics.put(output, list(given)));
        return new Metrics(PerOutput.byName(metrics));
    }

    private static List<Metric> list(Object given) {
        List<Metric> metrics = new ArrayList<>();
        for (Object each : given instanceof List<?> several ? several : List.of(given)) {
            if (each instanceof Metric metric) {
                metrics.add(metric);
            } else if (each instanceof String name) {
                metrics.add(Metric.of(name));
            } else {
                throw new IllegalArgumentException("compile: metrics must be names or metrics, got " + each);
            }
        }
        return List.copyOf(metrics);
    }
}
