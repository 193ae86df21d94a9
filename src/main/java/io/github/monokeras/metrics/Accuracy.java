package io.github.monokeras.metrics;

import io.github.monokeras.tensor.Shape;

/**
 * How often a prediction is the label itself, as numbers: {@code mean(yTrue == yPred)}.
 *
 * <p>It is for predictions that are classes already. The string {@code "accuracy"} means {@link AccuracyByShape}.
 *
 * @param name the name under which it is shown; default {@code accuracy}
 * @see <a href="https://keras.io/api/metrics/accuracy_metrics/#accuracy-class">keras.metrics.Accuracy</a>
 */
public record Accuracy(String name) implements Metric {

    /** Takes Keras's name. */
    public Accuracy() {
        this("accuracy");
    }

    @Override
    public Accuracy name(String newName) {
        return new Accuracy(newName);
    }

    @Override
    public Metric forShapes(Shape output, Shape label) {
        return Fit.alike(this, output, label);
    }
}
