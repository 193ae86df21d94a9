package io.github.monokeras.training;

import io.github.monokeras.layers.Layer;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;

/**
 * Inputs with their labels, checked and in the shapes that a model takes.
 *
 * @param x the inputs, {@code (samples, …)}
 * @param y the labels, {@code (samples, …)}
 */
public record LabelledData(Tensor x, Tensor y) {

    /**
     * Checks data for a model.
     *
     * @param call who asks, as {@code fit}
     * @param first the model's first layer
     * @param output the shape of one output sample
     * @throws IllegalArgumentException if the data do not fit the model
     */
    public static LabelledData of(String call, Tensor x, Tensor y, Layer first, Shape output) {
        Tensor inputs = DataCheck.inputs(call, x, first);
        return new LabelledData(inputs, DataCheck.labels(call, y, inputs, output));
    }

    /** Returns how many samples there are. */
    public int count() {
        return x.shape().dim(0);
    }

    /** Returns the samples {@code [from, to)}. */
    public LabelledData slice(int from, int to) {
        return new LabelledData(x.slice(from, to), y.slice(from, to));
    }
}
