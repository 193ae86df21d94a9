package io.github.monokeras.training;

import io.github.monokeras.layers.Layer;
import io.github.monokeras.losses.Loss;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * Inputs with their labels, checked and in the shapes that a model takes.
 *
 * @param x the inputs, {@code (samples, …)}
 * @param y the labels, {@code (samples, …)}
 * @param sampleWeight how much each sample counts, {@code (samples,)} or with further axes of the output, or null: all alike
 */
public record LabelledData(Tensor x, Tensor y, @Nullable Tensor sampleWeight) {

    /** Takes all samples alike. */
    public LabelledData(Tensor x, Tensor y) {
        this(x, y, null);
    }

    /**
     * Checks data for a model.
     *
     * @param call who asks, as {@code fit}
     * @param first the model's first layer
     * @param output the shape of one output sample
     * @param loss which says what labels look like
     * @throws IllegalArgumentException if the data do not fit the model
     */
    public static LabelledData of(String call, Tensor x, Tensor y, Layer first, Shape output, Loss loss) {
        Tensor inputs = DataCheck.inputs(call, x, first);
        Tensor labels = DataCheck.labels(call, y, inputs, loss.labelShape(output));
        loss.requireLabels(call, labels, output);
        return new LabelledData(inputs, labels);
    }

    /**
     * Returns the same with a weight for each sample.
     *
     * @throws IllegalArgumentException if their number differs from that of the samples, or one is negative or not finite
     */
    public LabelledData weighted(String call, @Nullable Tensor weights) {
        return weights == null ? this : new LabelledData(x, y, DataCheck.sampleWeights(call, weights, y));
    }

    /** Returns how many samples there are. */
    public int count() {
        return x.shape().dim(0);
    }

    /** Returns the samples {@code [from, to)}. */
    public LabelledData slice(int from, int to) {
        return new LabelledData(
                x.slice(from, to), y.slice(from, to), sampleWeight == null ? null : sampleWeight.slice(from, to));
    }
}
