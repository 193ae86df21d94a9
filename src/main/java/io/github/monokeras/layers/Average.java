package io.github.monokeras.layers;

/**
 * The mean of its inputs, number by number: {@code output = (x1 + x2 + … + xn) / n}.
 *
 * <p>At least 1 input; shapes as {@link MergeLayer} says.
 *
 * @see <a href="https://keras.io/api/layers/merging_layers/average/">keras.layers.Average</a>
 */
public final class Average extends MergeLayer<Average> {

    /** Makes a layer with the next free name of its class. */
    public Average() {}

    @Override
    protected Average self() {
        return this;
    }
}
