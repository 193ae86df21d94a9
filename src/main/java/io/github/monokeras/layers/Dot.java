package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dot product of two inputs along one axis of each, sample by sample.
 *
 * <p>{@code (batch, 3, 5)} and {@code (batch, 10, 3)} with the axes 1 and 2 make {@code (batch, 5, 10)}: what is left of the
 * first, then what is left of the second; two vectors make {@code (batch, 1)}. A mask ends here.
 *
 * @see <a href="https://keras.io/api/layers/merging_layers/dot/">keras.layers.Dot</a>
 */
public final class Dot extends MergeLayer<Dot> {

    private final int first;
    private final @Nullable Integer second;
    private boolean normalize;

    /**
     * Multiplies along the same axis of both inputs.
     *
     * @param axes the axis, counted with the batch, which is 0, or from the end of each
     */
    public Dot(int axes) {
        first = checked(axes);
        second = null;
    }

    /** Multiplies along an axis of the first input and one of the second, as Keras's {@code Dot(axes=(1, 2))}. */
    public Dot(int first, int second) {
        this.first = checked(first);
        this.second = checked(second);
    }

    /** Says whether both inputs are brought to length 1 along their axes, so that cosines come out; default false. */
    public Dot normalize(boolean newNormalize) {
        requireUnbuilt();
        normalize = newNormalize;
        return this;
    }

    /** Returns the axis of each input, as they were given: one for both, or two. */
    public int[] axes() {
        return second == null ? new int[] {first} : new int[] {first, second};
    }

    /** Says whether both inputs are brought to length 1 along their axes. */
    public boolean normalize() {
        return normalize;
    }

    /**
     * Returns the axis that is multiplied along, counted with the batch, which is 0.
     *
     * @param input 0 or 1
     * @param rank how many axes that input has with the batch
     */
    public int axis(int input, int rank) {
        int axis = input == 1 && second != null ? second : first;
        int counted = axis < 0 ? axis + rank : axis;
        if (counted < 1 || counted >= rank) {
            throw new IllegalArgumentException(
                    "%s: axes must be from 1 to %d, or counted from the end, for input %d, got %d; axis 0 is the batch"
                            .formatted(who(), rank - 1, input, axis));
        }
        return counted;
    }

    @Override
    Shape merged(List<Shape> inputs) {
        requireTwo(inputs);
        List<Integer> left = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        for (int input = 0; input < 2; input++) {
            Shape sample = inputs.get(input);
            int along = axis(input, sample.rank() + 1) - 1;
            for (int each = 0; each < sample.rank(); each++) {
                (each == along ? sizes : left).add(sample.dim(each));
            }
        }
        if (!sizes.get(0).equals(sizes.get(1))) {
            throw new IllegalArgumentException("%s: both inputs must have the same size along their axes, got %s and %s"
                    .formatted(who(), inputs.get(0), inputs.get(1)));
        }
        return left.isEmpty()
                ? Shape.of(1)
                : Shape.of(left.stream().mapToInt(Integer::intValue).toArray());
    }

    @Override
    protected void describe(Config config) {
        config.put("axes", second == null ? first : axes()).put("normalize", normalize);
    }

    @Override
    protected Dot self() {
        return this;
    }

    private static int checked(int axis) {
        if (axis == 0) {
            throw new IllegalArgumentException("Dot: axes must not be 0, the batch, got 0; use another one");
        }
        return axis;
    }
}
