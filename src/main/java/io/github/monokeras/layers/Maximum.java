package io.github.monokeras.layers;

/**
 * The largest of its inputs, number by number: {@code output = max(x1, x2, …)}.
 *
 * <p>At least 1 input; shapes as {@link MergeLayer} says. A time step that does not count in an input of
 * {@code (batch, time, features)} is left out of the choice. Where inputs tie, the gradient goes to the first of them.
 *
 * @see <a href="https://keras.io/api/layers/merging_layers/maximum/">keras.layers.Maximum</a>
 */
public final class Maximum extends MergeLayer<Maximum> {

    /** Makes a layer with the next free name of its class. */
    public Maximum() {}

    @Override
    protected Maximum self() {
        return this;
    }
}
