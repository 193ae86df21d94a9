package io.github.monokeras.metrics;

import io.github.monokeras.losses.Loss;

/**
 * The mean of a loss's values over all samples seen: {@code total / count}.
 *
 * @param name the name under which it is shown
 * @param loss whose values are averaged
 * @see <a href="https://keras.io/api/metrics/base_metric/">keras.metrics.MeanMetricWrapper</a>
 */
public record MeanMetric(String name, Loss loss) implements Metric {}
