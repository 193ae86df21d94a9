package io.github.monokeras.backend;

import io.github.monokeras.losses.Loss;
import io.github.monokeras.metrics.Metric;
import io.github.monokeras.optimizers.Optimizer;
import io.github.monokeras.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

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

    /** Lists what is logged, in order: the loss, then the metrics; a second {@code mae} is {@code mae_1}, as in Keras. */
    public List<String> logNames() {
        List<String> names = new ArrayList<>(List.of("loss"));
        for (Metric metric : metrics) {
            String name = metric.name();
            for (int number = 1; names.contains(name); number++) {
                name = metric.name() + "_" + number;
            }
            names.add(name);
        }
        return names;
    }
}
