package io.github.monokeras.backend;

import io.github.monokeras.losses.Loss;
import io.github.monokeras.metrics.Metric;
import io.github.monokeras.optimizers.Optimizer;
import io.github.monokeras.tensor.Shape;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a model is trained and measured: what {@code compile} was given.
 *
 * @param optimizer the rule by which weights follow their gradients
 * @param loss what training makes small
 * @param metrics what is measured beside it
 */
public record Compilation(Optimizer optimizer, Loss loss, List<Metric> metrics) {

    /** Keeps a copy of the list. */
    public Compilation {
        metrics = List.copyOf(metrics);
    }

    /** Returns the same with each metric settled for outputs of a shape. */
    public Compilation forOutput(Shape sample) {
        return new Compilation(
                optimizer,
                loss,
                metrics.stream().map(metric -> metric.forOutput(sample)).toList());
    }

    /** Lists what is logged, in order: the loss, then the metrics. */
    public List<String> logNames() {
        return Stream.concat(Stream.of("loss"), metrics.stream().map(Metric::name))
                .toList();
    }
}
