package io.github.monokeras.tensor;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns nested arrays and nested lists into the flat row-major numbers of a {@link Tensor}. */
final class Flattening {
    private final int[] dims;
    private final Object flat;
    private int filled;

    private Flattening(int[] dims, DType dtype) {
        this.dims = dims;
        this.flat = dtype.newArray(Indexing.arrayLength(Shape.of(dims)));
    }

    static Tensor from(@Nullable Object value) {
        if (value instanceof Tensor tensor) {
            return tensor;
        }
        if (value instanceof Number number) {
            return list(List.of(number));
        }
        if (value instanceof List<?> list) {
            return list(list);
        }
        if (value != null && value.getClass().isArray() && isNumeric(leaf(value.getClass()))) {
            return array(value);
        }
        throw new IllegalArgumentException(
                "Tensor.from: value must be a Number, an array of float, double, int or boolean of any rank,"
                        + " a List of Numbers or of Lists, or a Tensor, got " + kind(value));
    }

    /** Flattens a primitive array of any rank; double stays float64, the rest becomes float32. */
    static Tensor array(Object nested) {
        int rank = 0;
        for (Class<?> type = nested.getClass(); type.isArray(); type = type.getComponentType()) {
            rank++;
        }
        int[] dims = new int[rank];
        Object first = nested;
        for (int axis = 0; axis < rank && first != null; axis++) {
            dims[axis] = Array.getLength(first);
            first = dims[axis] == 0 ? null : Array.get(first, 0);
        }
        DType dtype = leaf(nested.getClass()) == double.class ? DType.FLOAT64 : DType.FLOAT32;
        Flattening flattening = new Flattening(dims, dtype);
        flattening.appendArray(nested, new int[0]);
        return flattening.tensor();
    }

    private static Tensor list(List<?> nested) {
        List<Integer> dims = new ArrayList<>();
        Object first = nested;
        while (first instanceof List<?> row) {
            dims.add(row.size());
            first = row.isEmpty() ? null : row.get(0);
        }
        int[] sizes = dims.stream().mapToInt(Integer::intValue).toArray();
        Flattening flattening = new Flattening(sizes, DType.FLOAT64);
        boolean exact = flattening.appendList(nested, new int[0]);
        return exact ? flattening.tensor().cast(DType.FLOAT32) : flattening.tensor();
    }

    private Tensor tensor() {
        Shape shape = Shape.of(dims);
        return flat instanceof float[] floats ? Tensor.keep(shape, floats) : Tensor.keep(shape, (double[]) flat);
    }

    private void appendArray(@Nullable Object row, int[] path) {
        if (row == null) {
            throw new IllegalArgumentException("Tensor: rows must be arrays, got null at row " + text(path));
        }
        requireLength(Array.getLength(row), path);
        if (path.length < dims.length - 1) {
            for (int i = 0; i < dims[path.length]; i++) {
                appendArray(Array.get(row, i), child(path, i));
            }
            return;
        }
        int length = Array.getLength(row);
        if (row instanceof int[] ints) {
            for (int i = 0; i < length; i++) {
                ((float[]) flat)[filled + i] = ints[i];
            }
        } else if (row instanceof boolean[] flags) {
            for (int i = 0; i < length; i++) {
                ((float[]) flat)[filled + i] = flags[i] ? 1 : 0;
            }
        } else {
            System.arraycopy(row, 0, flat, filled, length);
        }
        filled += length;
    }

    /** Appends the numbers of a list; tells whether each of them is exactly a float or no Double at all. */
    private boolean appendList(List<?> row, int[] path) {
        requireLength(row.size(), path);
        boolean exact = true;
        for (int i = 0; i < row.size(); i++) {
            Object entry = row.get(i);
            if (path.length < dims.length - 1 && entry instanceof List<?> list) {
                exact &= appendList(list, child(path, i));
            } else if (path.length == dims.length - 1 && entry instanceof Number number) {
                double value = number.doubleValue();
                ((double[]) flat)[filled++] = value;
                exact &= !(number instanceof Double) || Double.compare((float) value, value) == 0;
            } else {
                String wanted = path.length < dims.length - 1 ? "Lists" : "Numbers";
                throw new IllegalArgumentException("Tensor: entries of the List must be %s here, got %s at %s"
                        .formatted(wanted, kind(entry), text(child(path, i))));
            }
        }
        return exact;
    }

    private void requireLength(int length, int[] path) {
        if (length != dims[path.length]) {
            throw new IllegalArgumentException(
                    "Tensor: rows must have one length, got row %s of length %d after rows of length %d; pad or cut them"
                            .formatted(text(path), length, dims[path.length]));
        }
    }

    private static int[] child(int[] path, int index) {
        int[] longer = Arrays.copyOf(path, path.length + 1);
        longer[path.length] = index;
        return longer;
    }

    /** A path of indices as Java would write it: {@code [1][0]}. */
    private static String text(int[] path) {
        return Arrays.toString(path).replace(", ", "][");
    }

    private static Class<?> leaf(Class<?> type) {
        return type.isArray() ? leaf(type.getComponentType()) : type;
    }

    private static boolean isNumeric(Class<?> leaf) {
        return leaf == float.class || leaf == double.class || leaf == int.class || leaf == boolean.class;
    }

    private static String kind(@Nullable Object value) {
        if (value instanceof List<?>) {
            return "a List";
        }
        return value == null ? "null" : value.getClass().getTypeName();
    }
}
