package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;

/**
 * A part of {@link TimeDistributed}: makes samples of time steps.
 *
 * <p>Input {@code (batch, time, …)}, output {@code (batch time, …)}. Of a mask {@code (batch, time, steps)} the same becomes of
 * it; one of {@code (batch, time)} says nothing about a single time step, and ends here.
 */
public final class TimeFolding extends SingleInputLayer<TimeFolding> {

    TimeFolding() {}

    @Override
    public boolean supportsMasking() {
        return true;
    }

    @Override
    protected Shape outputShape(Shape input) {
        return input.withoutBatch();
    }

    @Override
    protected TimeFolding self() {
        return this;
    }
}
