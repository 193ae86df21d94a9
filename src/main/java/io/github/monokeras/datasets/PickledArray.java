package io.github.monokeras.datasets;

import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A NumPy array that a pickle makes: first empty, then built from its state. */
final class PickledArray {

    private @Nullable Shape shape;
    private String descr = "";
    private boolean columns;
    private @Nullable Object data;

    /** NumPy's type of an array: its name, and in which order its bytes are. */
    static final class Type {

        private final String name;
        private String order = "|";

        Type(String name) {
            this.name = name;
        }

        /** Takes {@code (version, order, …)}. */
        void build(Object state) throws IOException {
            order = text(tuple(state, 2).get(1));
        }
    }

    /** Takes {@code (version, shape, type, whether the first index runs fastest, bytes or list)}. */
    void build(Object state) throws IOException {
        List<?> parts = tuple(state, 5);
        List<?> dims = tuple(parts.get(1), 0);
        int[] sizes = new int[dims.size()];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = whole(dims.get(i));
        }
        if (!(parts.get(2) instanceof Type type)) {
            throw new IOException("a pickled array without a type");
        }
        shape = Shape.of(sizes);
        descr = type.order + type.name;
        columns = Boolean.TRUE.equals(parts.get(3));
        data = parts.get(4);
    }

    /** The numbers of an array of numbers. */
    Tensor tensor() throws IOException {
        if (shape == null || !(data instanceof byte[] bytes)) {
            throw new IOException("a pickled array without numbers");
        }
        return NumpyNumbers.tensor(descr, shape, columns, ByteBuffer.wrap(bytes));
    }

    /** The elements of an array of lists of ints. */
    List<int[]> lists() throws IOException {
        if (!(data instanceof List<?> elements)) {
            throw new IOException("a pickled array without lists");
        }
        List<int[]> lists = new ArrayList<>();
        for (Object element : elements) {
            lists.add(ints(element));
        }
        return lists;
    }

    /** The ints of a list. */
    static int[] ints(@Nullable Object element) throws IOException {
        if (!(element instanceof List<?> list)) {
            throw new IOException("a pickle with something else in the place of a list of ints");
        }
        int[] ints = new int[list.size()];
        for (int i = 0; i < ints.length; i++) {
            ints[i] = whole(list.get(i));
        }
        return ints;
    }

    /** A string, which Python 2 wrote as bytes. */
    static String text(@Nullable Object value) throws IOException {
        if (value instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        if (value instanceof String text) {
            return text;
        }
        throw new IOException("a pickle with something else in the place of a string");
    }

    private static List<?> tuple(Object value, int least) throws IOException {
        if (value instanceof List<?> list && list.size() >= least) {
            return list;
        }
        throw new IOException("a pickle with something else in the place of a tuple");
    }

    private static int whole(@Nullable Object value) throws IOException {
        if (value instanceof Integer number) {
            return number;
        }
        throw new IOException("a pickle with something else in the place of an int");
    }
}
