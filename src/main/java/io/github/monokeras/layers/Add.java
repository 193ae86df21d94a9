package io.github.monokeras.layers;

/**
 * The sum of its inputs, number by number: {@code output = x1 + x2 + …}.
 *
 * <p>At least 1 input; shapes as {@link MergeLayer} says.
 *
 * @see <a href="https://keras.io/api/layers/merging_layers/add/">keras.layers.Add</a>
 */
public final class Add extends MergeLayer<Add> {

    /** Makes a layer with the next free name of its class. */
    public Add() {}

    @Override
    protected Add self() {
        return this;
    }
}
