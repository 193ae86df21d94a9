package io.github.monokeras.metrics;

import io.github.monokeras.tensor.Shape;

/**
 * What Keras makes of the string {@code "accuracy"}: {@link BinaryAccuracy} for one output; for several
 * {@link SparseCategoricalAccuracy} where labels are class numbers, and {@link CategoricalAccuracy} where they are one-hot.
 *
 * @param name the name under which it is shown: the word as it was written, {@code accuracy} or {@code acc}
 * @see <a href="https://keras.io/api/models/model_training_apis/">Model.compile</a>
 */
public record AccuracyByShape(String name) implements Metric {

    @Override
    public AccuracyByShape name(String newName) {
        return new AccuracyByShape(newName);
    }

    @Override
    public Metric forShapes(Shape output, Shape label) {
        if (output.dim(-1) == 1) {
            return new BinaryAccuracy(name);
        }
        return label.dim(-1) == 1 ? new SparseCategoricalAccuracy(name) : new CategoricalAccuracy(name);
    }
}
