package io.github.monokeras.metrics;

import io.github.monokeras.tensor.Shape;

/**
 * What Keras makes of the string {@code "accuracy"}: {@link BinaryAccuracy} for one output, {@link CategoricalAccuracy}
 * for several.
 *
 * @param name the name under which it is shown, {@code accuracy} or {@code acc}
 * @see <a href="https://keras.io/api/models/model_training_apis/">Model.compile</a>
 */
public record Accuracy(String name) implements Metric {

    @Override
    public Metric forOutput(Shape sample) {
        return sample.dim(-1) == 1 ? new BinaryAccuracy(name) : new CategoricalAccuracy(name);
    }
}
