package io.github.monokeras.metrics;

import io.github.monokeras.losses.CustomLoss;
import io.github.monokeras.losses.Loss;
import io.github.monokeras.names.AutoNames;
import io.github.monokeras.ops.Expression;
import io.github.monokeras.tensor.Shape;
import java.util.function.BinaryOperator;

/**
 * The mean of a loss's values over all samples seen: {@code total / count}; with weights {@code sum(w v) / sum(w)}.
 *
 * @param name the name under which it is shown; default Keras's for the loss, as {@code mean_squared_error}
 * @param loss whose values are averaged
 * @see <a href="https://keras.io/api/metrics/base_metric/">keras.metrics.MeanMetricWrapper</a>
 */
public record MeanMetric(String name, Loss loss) implements Metric {

    /** Takes a loss, with its own name. */
    public MeanMetric(Loss loss) {
        this(AutoNames.snakeCase(loss.getClass().getSimpleName()), loss);
    }

    /** Takes a formula of one's own: {@code MeanMetric.of("spread", (yTrue, yPred) -> yTrue.minus(yPred).abs())}. */
    public static MeanMetric of(String name, BinaryOperator<Expression> formula) {
        return new MeanMetric(name, CustomLoss.of(name, formula));
    }

    @Override
    public MeanMetric name(String newName) {
        return new MeanMetric(newName, loss);
    }

    @Override
    public Metric forShapes(Shape output, Shape label) {
        return Fit.require(this, loss.labelShape(output), label);
    }
}
