package io.github.monokeras.metrics;

import io.github.monokeras.tensor.Shape;

/**
 * How often a yes-or-no label is met: a prediction strictly above the threshold counts as 1, any other as 0.
 *
 * @param name the name under which it is shown; default {@code binary_accuracy}
 * @param threshold from 0 to 1, both excluded; default 0.5
 * @see <a href="https://keras.io/api/metrics/accuracy_metrics/#binaryaccuracy-class">keras.metrics.BinaryAccuracy</a>
 */
public record BinaryAccuracy(String name, double threshold) implements Metric {

    /** Checks the range of the options. */
    public BinaryAccuracy {
        if (!(threshold > 0 && threshold < 1)) {
            throw new IllegalArgumentException("BinaryAccuracy: threshold must lie between 0 and 1, got " + threshold);
        }
    }

    /** Takes Keras's name and the threshold 0.5. */
    public BinaryAccuracy() {
        this("binary_accuracy");
    }

    /** Takes a name, and the threshold 0.5. */
    public BinaryAccuracy(String name) {
        this(name, 0.5);
    }

    @Override
    public BinaryAccuracy name(String newName) {
        return new BinaryAccuracy(newName, threshold);
    }

    /** Returns this metric with another threshold. */
    public BinaryAccuracy threshold(double newThreshold) {
        return new BinaryAccuracy(name, newThreshold);
    }

    @Override
    public Metric forShapes(Shape output, Shape label) {
        return Fit.alike(this, output, label);
    }
}
