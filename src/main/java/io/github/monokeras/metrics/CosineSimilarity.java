package io.github.monokeras.metrics;

import io.github.monokeras.tensor.Shape;

/**
 * The mean cosine of the angle between label and prediction, both taken as vectors along the last axis:
 * {@code mean(sum(yTrue yPred) / (|yTrue| |yPred|))}; 1 for the same direction, -1 for the opposite, 0 for a vector of zeros.
 *
 * <p>The loss of this name is its negative.
 *
 * @param name the name under which it is shown; default {@code cosine_similarity}
 * @see <a
 *     href="https://keras.io/api/metrics/regression_metrics/#cosinesimilarity-class">keras.metrics.CosineSimilarity</a>
 */
public record CosineSimilarity(String name) implements Metric {

    /** A shorter vector is divided by this, not by its length. */
    public static final double LEAST_LENGTH = 1e-7;

    /** Takes Keras's name. */
    public CosineSimilarity() {
        this("cosine_similarity");
    }

    @Override
    public CosineSimilarity name(String newName) {
        return new CosineSimilarity(newName);
    }

    @Override
    public Metric forShapes(Shape output, Shape label) {
        return Fit.alike(this, output, label);
    }
}
