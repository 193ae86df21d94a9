package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import java.util.List;

/**
 * A part of {@link Bidirectional}: merges what the way forward and the way back give, number by number or side by side.
 *
 * <p>Inputs {@code (batch, …, units)} twice, output of the same shape, for {@code "concat"} with the units of both. The mask
 * passes.
 */
public final class DirectionsMerge extends ChainedLayer<DirectionsMerge> {

    static final List<String> MODES = List.of("sum", "mul", "concat", "ave");

    private final String mode;

    DirectionsMerge(String mode) {
        this.mode = mode;
    }

    /** Returns {@code "sum"}, {@code "mul"}, {@code "concat"} or {@code "ave"}. */
    public String mode() {
        return mode;
    }

    @Override
    public boolean supportsMasking() {
        return true;
    }

    @Override
    protected List<Shape> outputShapes(List<Shape> inputs) {
        return List.of(merged(this, mode, inputs.get(0), inputs.get(1)));
    }

    @Override
    protected DirectionsMerge self() {
        return this;
    }

    static Shape merged(Layer layer, String mode, Shape one, Shape other) {
        if (mode.equals("concat")) {
            int[] dims = one.dims();
            dims[dims.length - 1] += other.dim(-1);
            return Shape.of(dims);
        }
        if (!one.equals(other)) {
            throw new IllegalArgumentException("%s: both directions must give the same shape for \"%s\", got %s and %s"
                    .formatted(layer.who(), mode, one, other));
        }
        return one;
    }
}
