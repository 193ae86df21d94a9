package io.github.monokeras.layers;

/**
 * The smallest of its inputs, number by number: {@code output = min(x1, x2, …)}.
 *
 * <p>At least 1 input; shapes as {@link MergeLayer} says. A time step that does not count in an input of
 * {@code (batch, time, features)} is left out of the choice. Where inputs tie, the gradient goes to the first of them.
 *
 * @see <a href="https://keras.io/api/layers/merging_layers/minimum/">keras.layers.Minimum</a>
 */
public final class Minimum extends MergeLayer<Minimum> {

    /** Makes a layer with the next free name of its class. */
    public Minimum() {}

    @Override
    protected Minimum self() {
        return this;
    }
}
