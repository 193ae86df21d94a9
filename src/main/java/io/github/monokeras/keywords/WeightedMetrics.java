package io.github.monokeras.keywords;

import io.github.monokeras.metrics.Metric;
import java.util.List;

/**
 * What {@code compile} lets training measure with the samples' weights.
 *
 * @param value the metrics in the order in which they are shown, behind the others
 */
public record WeightedMetrics(List<Metric> value) implements CompileKeyword {

    /** Keeps a copy of the list. */
    public WeightedMetrics {
        value = List.copyOf(value);
    }
}
