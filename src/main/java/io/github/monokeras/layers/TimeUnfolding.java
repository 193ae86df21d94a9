package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import java.util.List;

/**
 * A part of {@link TimeDistributed}: makes time steps of samples again.
 *
 * <p>Inputs {@code (batch time, …)} and the sequences {@code (batch, time, …)} that the time is known from, output
 * {@code (batch, time, …)} with the mask of the sequences.
 */
public final class TimeUnfolding extends ChainedLayer<TimeUnfolding> {

    TimeUnfolding() {}

    @Override
    public boolean supportsMasking() {
        return true;
    }

    @Override
    protected List<Shape> outputShapes(List<Shape> inputs) {
        return List.of(inputs.get(0).withBatch(inputs.get(1).dim(0)));
    }

    @Override
    protected TimeUnfolding self() {
        return this;
    }
}
