package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import java.util.List;

/**
 * Its inputs side by side along one axis.
 *
 * <p>At least 1 input, alike but for that axis: {@code (batch, 4, 3)} and {@code (batch, 4, 2)} make
 * {@code (batch, 4, 5)}. The output has a mask if any input has one: along the time axis that of each input, all counting
 * where it has none; along another axis a time step counts if it counts in any input.
 *
 * @see <a href="https://keras.io/api/layers/merging_layers/concatenate/">keras.layers.Concatenate</a>
 */
public final class Concatenate extends MergeLayer<Concatenate> {

    private int axis = -1;

    /** Puts inputs side by side along the last axis. */
    public Concatenate() {}

    /** Puts inputs side by side along an axis, as {@link #axis(int)}. */
    public Concatenate(int axis) {
        axis(axis);
    }

    /**
     * Sets the axis, counted with the batch, which is 0, or from the end; default -1, the last.
     *
     * @throws IllegalArgumentException if it is the batch
     */
    public Concatenate axis(int newAxis) {
        requireUnbuilt();
        if (newAxis == 0) {
            throw new IllegalArgumentException("Concatenate: axis must not be 0, the batch, got 0; use another one");
        }
        axis = newAxis;
        return this;
    }

    /** Returns the axis as it was given. */
    public int axis() {
        return axis;
    }

    @Override
    Shape merged(List<Shape> inputs) {
        Shape first = inputs.get(0);
        int along = (axis < 0 ? axis + first.rank() + 1 : axis) - 1;
        if (along < 0 || along >= first.rank()) {
            throw new IllegalArgumentException(
                    "%s: axis must be one of the input's %d with the batch, got %d for samples %s"
                            .formatted(who(), first.rank() + 1, axis, first));
        }
        int[] dims = first.dims();
        for (Shape input : inputs.subList(1, inputs.size())) {
            requireAlike(first, input, along);
            boolean isKnown = dims[along] != Shape.UNKNOWN && input.dim(along) != Shape.UNKNOWN;
            dims[along] = isKnown ? dims[along] + input.dim(along) : Shape.UNKNOWN;
        }
        return Shape.of(dims);
    }

    @Override
    protected void describe(Config config) {
        config.put("axis", axis);
    }

    @Override
    protected Concatenate self() {
        return this;
    }

    private void requireAlike(Shape first, Shape input, int along) {
        boolean isAlike = first.rank() == input.rank();
        for (int each = 0; isAlike && each < first.rank(); each++) {
            boolean isFree = each == along || first.dim(each) == Shape.UNKNOWN || input.dim(each) == Shape.UNKNOWN;
            isAlike = isFree || first.dim(each) == input.dim(each);
        }
        if (!isAlike) {
            throw new IllegalArgumentException("%s: samples must be alike but for axis %d, got %s and %s; reshape one"
                    .formatted(who(), axis, first, input));
        }
    }
}
