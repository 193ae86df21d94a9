package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import java.util.List;

/**
 * A layer of one input and one output.
 *
 * @param <L> the layer itself
 */
public abstract class SingleInputLayer<L extends SingleInputLayer<L>> extends ChainedLayer<L> {

    /** Makes a layer with the next free name of its class. */
    protected SingleInputLayer() {}

    /** Returns the shape of one output sample for an input sample of a shape, or refuses the input in one sentence. */
    protected abstract Shape outputShape(Shape input);

    /** Lists the weights that the layer has for an input sample of a shape, in Keras's order; default none. */
    protected List<WeightSpec> weightSpecs(Shape input) {
        return List.of();
    }

    @Override
    protected final List<Shape> outputShapes(List<Shape> inputs) {
        if (inputs.size() != 1) {
            throw new IllegalArgumentException(
                    "%s: takes 1 input, got %d; merge them first".formatted(who(), inputs.size()));
        }
        return List.of(outputShape(inputs.get(0)));
    }

    @Override
    protected final List<WeightSpec> weightSpecs(List<Shape> inputs) {
        return weightSpecs(inputs.get(0));
    }
}
