package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import java.util.List;

/**
 * The difference of its two inputs, number by number: {@code output = x1 - x2}.
 *
 * <p>Shapes as {@link MergeLayer} says.
 *
 * @see <a href="https://keras.io/api/layers/merging_layers/subtract/">keras.layers.Subtract</a>
 */
public final class Subtract extends MergeLayer<Subtract> {

    /** Makes a layer with the next free name of its class. */
    public Subtract() {}

    @Override
    Shape merged(List<Shape> inputs) {
        requireTwo(inputs);
        return super.merged(inputs);
    }

    @Override
    protected Subtract self() {
        return this;
    }
}
