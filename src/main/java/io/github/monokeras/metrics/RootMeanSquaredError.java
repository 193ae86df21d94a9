package io.github.monokeras.metrics;

import io.github.monokeras.tensor.Shape;

/**
 * The root of the mean of the squared differences over all samples seen: {@code sqrt(mean((yTrue - yPred)²))}.
 *
 * @param name the name under which it is shown; default {@code root_mean_squared_error}
 * @see <a href="https://keras.io/api/metrics/regression_metrics/">keras.metrics.RootMeanSquaredError</a>
 */
public record RootMeanSquaredError(String name) implements Metric {

    /** Takes Keras's name. */
    public RootMeanSquaredError() {
        this("root_mean_squared_error");
    }

    @Override
    public RootMeanSquaredError name(String newName) {
        return new RootMeanSquaredError(newName);
    }

    @Override
    public Metric forShapes(Shape output, Shape label) {
        return Fit.alike(this, output, label);
    }
}
