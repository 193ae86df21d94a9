package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Brings the axes of a sample into another order: {@code new Permute(2, 1)} swaps the two of a matrix.
 *
 * <p>Input {@code (batch, …)}, output the same axes in the order of {@code dims}; no weights.
 *
 * @see <a href="https://keras.io/api/layers/reshaping_layers/permute/">keras.layers.Permute</a>
 */
public final class Permute extends SingleInputLayer<Permute> {

    private final int[] dims;

    /**
     * Makes a layer of an order.
     *
     * @param dims for each output axis the input axis that it is, 1 for the first behind the batch
     * @throws IllegalArgumentException if an axis is missing or there twice
     */
    public Permute(int... dims) {
        int[] all = IntStream.rangeClosed(1, dims.length).toArray();
        if (dims.length == 0 || !Arrays.equals(all, Arrays.stream(dims).sorted().toArray())) {
            throw new IllegalArgumentException(
                    "Permute: dims must hold each axis from 1 on once, got " + Arrays.toString(dims));
        }
        this.dims = dims.clone();
    }

    /** Returns for each output axis the input axis that it is, 1 for the first behind the batch. */
    public int[] dims() {
        return dims.clone();
    }

    @Override
    protected Shape outputShape(Shape input) {
        if (input.rank() != dims.length) {
            throw new IllegalArgumentException("%s: dims must name the %d axes of an input sample of shape %s, got %s"
                    .formatted(who(), input.rank(), input, Arrays.toString(dims)));
        }
        return Shape.of(Arrays.stream(dims).map(axis -> input.dim(axis - 1)).toArray());
    }

    @Override
    protected void describe(Config config) {
        config.put("dims", dims);
    }

    @Override
    protected Permute self() {
        return this;
    }
}
