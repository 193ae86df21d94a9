package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import java.util.Arrays;
import java.util.List;

/**
 * What the layers that make categories of numbers have in common: each number gets an index, which is written as it is or as
 * a row of zeros and ones.
 *
 * <p>No gradient flows back. {@code int} keeps the shape; {@code one_hot} gives {@code (batch, …, depth)}, where a last axis
 * of size 1 gives way; the other modes take {@code (batch, length)} and give {@code (batch, depth)}.
 *
 * @param <L> the layer itself
 */
public abstract class CategoryLayer<L extends CategoryLayer<L>> extends ChainedLayer<L> {

    private OutputMode outputMode;

    /** Makes a layer with the next free name of its class. */
    CategoryLayer(OutputMode outputMode) {
        this.outputMode = outputMode;
    }

    /** Lists the modes that the layer has. */
    abstract List<OutputMode> modes();

    /**
     * Returns the index of a number, or below 0 if no row has a place for it. Backends look it up on the heap.
     *
     * @throws IllegalArgumentException if the layer refuses the number
     */
    public abstract long index(double number);

    /** Returns how many places a row has. */
    public abstract int depth();

    /** Is told of another mode. */
    void modeChanged() {}

    /** Sets how indices are written, by Keras's name. */
    public final L outputMode(String name) {
        requireUnbuilt();
        outputMode = Choice.of(who(), "outputMode", canonical(name), modes());
        modeChanged();
        return self();
    }

    /** Sets how indices are written. */
    public final L outputMode(OutputMode mode) {
        return outputMode(mode.toString());
    }

    /**
     * Takes Keras's {@code sparse}; only false, the default, is there.
     *
     * @throws IllegalArgumentException if it is true
     */
    public final L sparse(boolean sparse) {
        if (sparse) {
            throw new IllegalArgumentException(who() + ": sparse must be false, got true; rows are dense here");
        }
        return self();
    }

    /** Returns how indices are written. */
    public final OutputMode outputMode() {
        return outputMode;
    }

    /** Returns what each place of a row that counts is multiplied by, or an empty array: nothing. */
    public double[] weights() {
        return new double[0];
    }

    @Override
    protected List<Shape> outputShapes(List<Shape> inputs) {
        if (inputs.size() != 1) {
            throw new IllegalArgumentException(
                    "%s: takes 1 input, got %d; merge them first".formatted(who(), inputs.size()));
        }
        return List.of(encoded(inputs.get(0)));
    }

    /** Returns the shape that a sample of indices has once they are written. */
    final Shape encoded(Shape input) {
        if (outputMode == OutputMode.INT) {
            return input;
        }
        int[] dims = input.dims();
        if (outputMode == OutputMode.ONE_HOT) {
            int kept = dims.length > 0 && dims[dims.length - 1] == 1 ? dims.length - 1 : dims.length;
            int[] rows = Arrays.copyOf(dims, kept + 1);
            rows[kept] = depth();
            return Shape.of(rows);
        }
        if (dims.length != 1) {
            throw new IllegalArgumentException(
                    "%s: an input sample must have shape (length,) for outputMode \"%s\", got shape %s"
                            .formatted(who(), outputMode, input));
        }
        return Shape.of(depth());
    }

    /** Old names of Keras's modes still stand in files. */
    private static String canonical(String name) {
        return switch (name) {
            case "binary" -> "multi_hot";
            case "tf-idf" -> "tf_idf";
            default -> name;
        };
    }
}
