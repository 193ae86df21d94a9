package io.github.monokeras.tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Texts with a shape, row major, as Keras takes them: what a tensor is to numbers.
 *
 * @param shape as of {@code (samples,)} or {@code (samples, tokens)}
 * @param values the texts, the last index fastest
 */
public record Strings(Shape shape, List<String> values) {

    /** Keeps a copy of the texts. */
    public Strings {
        values = List.copyOf(values);
    }

    /**
     * Makes texts of a list or an array of strings, or of lists or arrays of such.
     *
     * @param who asks, as messages name it
     * @throws IllegalArgumentException if something else is in there, or the rows differ in length
     */
    public static Strings of(String who, Object nested) {
        List<String> values = new ArrayList<>();
        return new Strings(Shape.of(flatten(who, nested, values)), List.copyOf(values));
    }

    /** Returns the same texts under another shape of as many. */
    public Strings reshape(int... dims) {
        return new Strings(Shape.of(dims), values);
    }

    /** Returns each text changed. */
    public Strings map(UnaryOperator<String> change) {
        return new Strings(shape, values.stream().map(change).toList());
    }

    /** The texts along the last axis; texts {@code (n,)} are one row. */
    public List<List<String>> rows() {
        int length = shape.dim(-1);
        List<List<String>> rows = new ArrayList<>();
        int count =
                (int) Shape.of(Arrays.copyOf(shape.dims(), shape.rank() - 1)).size();
        for (int row = 0; row < count; row++) {
            rows.add(values.subList(row * length, (row + 1) * length));
        }
        return rows;
    }

    /** Says whether the first thing in a list or array of such things is a string. */
    public static boolean isText(Object nested) {
        List<?> items = nested instanceof List<?> list
                ? list
                : nested instanceof Object[] array ? Arrays.asList(array) : List.of();
        Object first = items.isEmpty() ? null : items.get(0);
        return first instanceof String || (first != null && isText(first));
    }

    private static int[] flatten(String who, Object nested, List<String> values) {
        List<?> items =
                nested instanceof List<?> list ? list : nested instanceof Object[] array ? Arrays.asList(array) : null;
        if (items == null) {
            throw new IllegalArgumentException("%s: texts must be strings, or lists or arrays of strings, got %s"
                    .formatted(who, nested == null ? "null" : nested.getClass().getSimpleName()));
        }
        int @Nullable [] inner = null;
        for (Object item : items) {
            int[] shape;
            if (item instanceof String text) {
                values.add(text);
                shape = new int[0];
            } else {
                shape = flatten(who, item, values);
            }
            if (inner != null && !Arrays.equals(inner, shape)) {
                throw new IllegalArgumentException("%s: rows of texts must be of one length, got shapes %s and %s"
                        .formatted(who, Shape.of(inner), Shape.of(shape)));
            }
            inner = shape;
        }
        return Shape.of(inner == null ? new int[0] : inner)
                .withBatch(items.size())
                .dims();
    }
}
