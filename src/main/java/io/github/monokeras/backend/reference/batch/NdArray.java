package io.github.monokeras.backend.reference.batch;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** Doubles with a shape, the last index running fastest. */
public final class NdArray {

    private final int[] shape;
    private final double[] values;

    private NdArray(int[] shape, double[] values) {
        this.shape = shape;
        this.values = values;
    }

    /** Takes values, without a copy, for an array of a shape. */
    public static NdArray of(double[] values, int... shape) {
        int size = size(shape);
        if (size != values.length) {
            throw new IllegalArgumentException("NdArray: shape %s must hold %d numbers, got %d"
                    .formatted(Arrays.toString(shape), size, values.length));
        }
        return new NdArray(shape.clone(), values);
    }

    /** Takes the rows of a matrix for an array of a shape. */
    public static NdArray of(Matrix rows, int... shape) {
        return of(rows.values(), shape);
    }

    public static NdArray zeros(int... shape) {
        return new NdArray(shape.clone(), new double[size(shape)]);
    }

    private static int size(int[] shape) {
        int size = 1;
        for (int dim : shape) {
            size = Math.multiplyExact(size, dim);
        }
        return size;
    }

    /** Returns zeros in the shape of this array. */
    public NdArray zerosLike() {
        return new NdArray(shape, new double[values.length]);
    }

    public int rank() {
        return shape.length;
    }

    /** Returns the size along an axis; negative ones are counted from the end. */
    public int dim(int axis) {
        return shape[axis < 0 ? axis + shape.length : axis];
    }

    public int[] shape() {
        return shape.clone();
    }

    public int size() {
        return values.length;
    }

    /** Returns the numbers themselves, not a copy. */
    public double[] values() {
        return values;
    }

    /** Returns the same numbers in another shape. */
    public NdArray reshape(int... newShape) {
        return of(values, newShape);
    }

    /** Returns the same shape, but for the last axis. */
    public int[] shapeWithLast(int size) {
        int[] dims = shape.clone();
        dims[dims.length - 1] = size;
        return dims;
    }

    /** Returns the same numbers as rows along the last axis: {@code (a, b, c)} as {@code (a b, c)}. */
    public Matrix rows() {
        int columns = rank() == 0 ? 1 : dim(-1);
        return new Matrix(values.length / columns, columns, values);
    }

    public NdArray map(DoubleUnaryOperator function) {
        double[] mapped = new double[values.length];
        for (int i = 0; i < mapped.length; i++) {
            mapped[i] = function.applyAsDouble(values[i]);
        }
        return new NdArray(shape, mapped);
    }

    /** Returns the function of each pair of numbers at the same place. */
    public NdArray zip(NdArray other, DoubleBinaryOperator function) {
        double[] zipped = new double[values.length];
        for (int i = 0; i < zipped.length; i++) {
            zipped[i] = function.applyAsDouble(values[i], other.values[i]);
        }
        return new NdArray(shape, zipped);
    }

    /** Returns the sum with an array of the same shape. */
    public NdArray plus(NdArray other) {
        return zip(other, Double::sum);
    }
}
