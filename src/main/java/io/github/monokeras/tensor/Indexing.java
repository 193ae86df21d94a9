package io.github.monokeras.tensor;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.List;

/** The arithmetic of shapes and row-major positions behind {@link Tensor}, with its complaints. */
final class Indexing {
    private Indexing() {}

    static void requireRange(String who, String what, int index, int size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException(
                    "%s: %s must be at least 0 and below %d, got %d".formatted(who, what, size, index));
        }
    }

    static void requireSize(Shape shape, int length) {
        if (arrayLength(shape) != length) {
            throw new IllegalArgumentException(
                    "Tensor.of: shape %s must have %d values, got %d".formatted(shape, shape.size(), length));
        }
    }

    /** The size of a shape that a Java array can hold. */
    static int arrayLength(Shape shape) {
        if (!shape.isKnown()) {
            throw new IllegalArgumentException(
                    "Tensor: every dimension must be known, got shape %s; give each a size".formatted(shape));
        }
        long size = shape.size();
        if (size > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("Tensor: size must be at most %d, got %d of shape %s; split the data"
                    .formatted(Integer.MAX_VALUE, size, shape));
        }
        return (int) size;
    }

    /** The number of rows along the first axis. */
    static int rows(String who, Shape shape) {
        if (shape.rank() == 0) {
            throw new IllegalArgumentException(who + ": rank must be at least 1, got shape (); reshape first");
        }
        return shape.dim(0);
    }

    /** The first of tensors that can be joined along the first axis. */
    static Tensor requireAlike(List<Tensor> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("Tensor.concatenate: there must be at least 1 tensor, got none");
        }
        Tensor first = parts.get(0);
        for (Tensor part : parts) {
            rows("Tensor.concatenate", part.shape());
            if (part.dtype() != first.dtype()
                    || !part.shape().withoutBatch().equals(first.shape().withoutBatch())) {
                throw new IllegalArgumentException(
                        "Tensor.concatenate: tensors must be alike but for their rows, got %s %s after %s %s"
                                .formatted(part.dtype(), part.shape(), first.dtype(), first.shape()));
            }
        }
        return first;
    }

    /** The row-major position of an index, whose negative numbers count from the end. */
    static int flat(Shape shape, int[] index) {
        if (index.length != shape.rank()) {
            throw new IllegalArgumentException("Tensor.get: shape %s must have an index of %d numbers, got %d"
                    .formatted(shape, shape.rank(), index.length));
        }
        int flat = 0;
        for (int axis = 0; axis < index.length; axis++) {
            int dim = shape.dim(axis);
            if (index[axis] < -dim || index[axis] >= dim) {
                throw new IllegalArgumentException(
                        "Tensor.get: index along axis %d of shape %s must be from %d to %d, got %d"
                                .formatted(axis, shape, -dim, dim - 1, index[axis]));
            }
            flat = flat * dim + (index[axis] < 0 ? index[axis] + dim : index[axis]);
        }
        return flat;
    }

    /** The shape that {@code reshape(dims)} gives, with its one -1 worked out. */
    static Shape reshaped(Shape shape, int[] dims) {
        Shape.of(dims);
        long known = 1;
        int open = -1;
        for (int axis = 0; axis < dims.length; axis++) {
            if (dims[axis] != -1) {
                known *= dims[axis];
            } else if (open < 0) {
                open = axis;
            } else {
                throw new IllegalArgumentException(
                        "Tensor.reshape: at most one dimension must be -1, got " + Arrays.toString(dims));
            }
        }
        if (open >= 0 && known == 0) {
            throw new IllegalArgumentException("Tensor.reshape: -1 must stand for one size, got %s; any would do"
                    .formatted(Arrays.toString(dims)));
        }
        int[] solved = dims.clone();
        if (open >= 0 && shape.size() % known == 0) {
            solved[open] = Math.toIntExact(shape.size() / known);
        }
        Shape result = Shape.of(solved);
        if (!result.isKnown() || result.size() != shape.size()) {
            throw new IllegalArgumentException("Tensor.reshape: new shape must have %d elements as %s has, got %s"
                    .formatted(shape.size(), shape, Arrays.toString(dims)));
        }
        return result;
    }

    /** A copy of a {@code float[]} or {@code double[]} as the array of a dtype. */
    static Object converted(Object values, DType dtype) {
        if (values instanceof float[] floats) {
            if (dtype == DType.FLOAT32) {
                return floats.clone();
            }
            double[] doubles = new double[floats.length];
            Arrays.setAll(doubles, i -> floats[i]);
            return doubles;
        }
        double[] doubles = (double[]) values;
        if (dtype == DType.FLOAT64) {
            return doubles.clone();
        }
        float[] floats = new float[doubles.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) doubles[i];
        }
        return floats;
    }

    /** The rows of a flat {@code float[]} or {@code double[]} of rank 2, as {@code float[][]} or {@code double[][]}. */
    static Object matrix(Shape shape, Object flat, String who) {
        if (shape.rank() != 2) {
            throw new IllegalArgumentException("%s: rank must be 2, got shape %s; reshape first".formatted(who, shape));
        }
        int columns = shape.dim(1);
        Object matrix = Array.newInstance(flat.getClass().getComponentType(), shape.dims());
        for (int row = 0; row < shape.dim(0); row++) {
            System.arraycopy(flat, row * columns, Array.get(matrix, row), 0, columns);
        }
        return matrix;
    }

    static double maxAbsDifference(Tensor a, Tensor b) {
        if (!a.shape().equals(b.shape())) {
            throw new IllegalArgumentException(
                    "Tensor.maxAbsDifference: shapes must be the same, got %s and %s".formatted(a.shape(), b.shape()));
        }
        double largest = 0;
        for (int i = 0; i < a.size(); i++) {
            largest = Math.max(largest, absDifference(a.getFlat(i), b.getFlat(i)));
        }
        return largest;
    }

    private static double absDifference(double a, double b) {
        if (a == b || (Double.isNaN(a) && Double.isNaN(b))) {
            return 0;
        }
        return Double.isNaN(a) || Double.isNaN(b) ? Double.POSITIVE_INFINITY : Math.abs(a - b);
    }
}
