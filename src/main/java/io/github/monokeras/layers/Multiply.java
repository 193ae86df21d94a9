package io.github.monokeras.layers;

/**
 * The product of its inputs, number by number: {@code output = x1 x2 …}.
 *
 * <p>At least 1 input; shapes as {@link MergeLayer} says. A time step that does not count in an input of
 * {@code (batch, time, features)} counts as 1 in the product; where it counts in no input, the output is 0.
 *
 * @see <a href="https://keras.io/api/layers/merging_layers/multiply/">keras.layers.Multiply</a>
 */
public final class Multiply extends MergeLayer<Multiply> {

    /** Makes a layer with the next free name of its class. */
    public Multiply() {}

    @Override
    protected Multiply self() {
        return this;
    }
}
