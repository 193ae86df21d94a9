package io.github.monokeras.keywords;

import io.github.monokeras.metrics.Metric;
import java.util.List;

/**
 * What {@code compile} lets training measure with the samples' weights.
 *
 * @param value the metrics in the order in which they are shown, behind the others, or a list of them for each output
 */
public record WeightedMetrics(PerOutput<List<Metric>> value) implements CompileKeyword {}
