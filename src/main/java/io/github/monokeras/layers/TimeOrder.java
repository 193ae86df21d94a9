package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;

/**
 * A part of {@link Bidirectional}: brings the time steps that one direction gives into the order of the input, either as they
 * are or turned round.
 *
 * <p>Input and output {@code (batch, time, units)}. The mask passes as it is, since that of a layer that goes backwards still
 * stands in the order of the layer's input.
 */
public final class TimeOrder extends SingleInputLayer<TimeOrder> {

    private final boolean reversed;

    TimeOrder(boolean reversed) {
        this.reversed = reversed;
    }

    /** Says whether the time steps are turned round. */
    public boolean reversed() {
        return reversed;
    }

    @Override
    public boolean supportsMasking() {
        return true;
    }

    @Override
    protected Shape outputShape(Shape input) {
        return input;
    }

    @Override
    protected TimeOrder self() {
        return this;
    }
}
