package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import java.util.List;

/**
 * Calls a layer on each time step: input {@code (batch, time, …)}, output {@code (batch, time, …)}.
 *
 * <p>The time steps go through the layer as so many samples more, at once. A layer that looks at its whole batch, as
 * {@code BatchNormalization} does in training, therefore sees all time steps together, where Keras shows it one after the
 * other.
 *
 * @see <a href="https://keras.io/api/layers/recurrent_layers/time_distributed/">keras.layers.TimeDistributed</a>
 */
public final class TimeDistributed extends Wrapper<TimeDistributed> {

    private final Layer layer;

    /** Makes a layer that calls another one on each time step. */
    public TimeDistributed(Layer layer) {
        this.layer = layer;
    }

    /** Returns the layer that is called on each time step. */
    public Layer layer() {
        return layer;
    }

    @Override
    protected List<Shape> outputShapes(List<Shape> inputs) {
        List<Shape> outputs = layer.outputShapes(List.of(step(inputs)));
        if (outputs.size() != 1) {
            throw new IllegalArgumentException(
                    "%s: takes layers of 1 output, got %s with %d".formatted(who(), layer, outputs.size()));
        }
        return List.of(outputs.get(0).withBatch(inputs.get(0).dim(0)));
    }

    @Override
    protected List<WeightSpec> weightSpecs(List<Shape> inputs) {
        return weightsOf(layer, List.of(step(inputs)));
    }

    @Override
    List<Layer> wrapped() {
        return List.of(layer);
    }

    @Override
    public List<SavedPart> savedParts() {
        return List.of(SavedPart.of("layer", layer));
    }

    @Override
    List<KerasTensor> connect(List<Input> inputs) {
        KerasTensor sequences = inputs.get(0);
        return List.of(new TimeUnfolding().apply(layer.apply(new TimeFolding().apply(sequences)), sequences));
    }

    @Override
    protected void describe(Config config) {
        config.put("layer", layer);
    }

    @Override
    protected TimeDistributed self() {
        return this;
    }

    /** Returns the shape of one time step. */
    private Shape step(List<Shape> inputs) {
        if (inputs.size() != 1) {
            throw new IllegalArgumentException(
                    "%s: takes 1 input, got %d; merge them first".formatted(who(), inputs.size()));
        }
        if (inputs.get(0).rank() < 2) {
            throw new IllegalArgumentException(
                    "%s: an input sample must be of shape (time, ...), got shape %s".formatted(who(), inputs.get(0)));
        }
        return inputs.get(0).withoutBatch();
    }
}
