package io.github.monokeras.tensor;

import io.github.monokeras.text.RichOutput;
import java.io.Serializable;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * An immutable array of numbers with a shape, row major on the heap, that prints exactly as NumPy prints it.
 *
 * <p>Row major: the last index runs fastest, so element {@code (i, j)} of a {@code (rows, columns)} tensor is number
 * {@code i * columns + j}. Every factory copies what it is given, and every getter copies what it returns.
 *
 * @see <a href="https://numpy.org/doc/stable/reference/arrays.ndarray.html">NumPy: the N-dimensional array</a>
 */
public final class Tensor implements RichOutput, Serializable {
    private static final long serialVersionUID = 1;
    private final Shape shape;
    private final DType dtype;
    /** A {@code float[]} or a {@code double[]}, as the dtype says. */
    private final Serializable values;

    Tensor(Shape shape, DType dtype, Object values) {
        this.shape = shape;
        this.dtype = dtype;
        this.values = (Serializable) values;
    }

    /** The array itself, for callers in this package that leave it as it is. */
    Object values() {
        return values;
    }

    /** Keeps the array it is given, without a copy: for callers in this package that have just made it. */
    static Tensor keep(Shape shape, float[] values) {
        return new Tensor(shape, DType.FLOAT32, values);
    }

    static Tensor keep(Shape shape, double[] values) {
        return new Tensor(shape, DType.FLOAT64, values);
    }

    /** A float32 tensor of shape {@code (n,)}. */
    public static Tensor of(float... values) {
        return keep(Shape.of(values.length), values.clone());
    }

    /** A float64 tensor of shape {@code (n,)}. */
    public static Tensor of(double... values) {
        return keep(Shape.of(values.length), values.clone());
    }

    /** A float32 tensor of shape {@code (n,)}; beyond 2<sup>24</sup> each int goes to the nearest float. */
    public static Tensor of(int... values) {
        return Flattening.array(values);
    }

    /** A float32 tensor of rank 2, as of higher rank {@link #from}; IllegalArgumentException if the rows differ in length. */
    public static Tensor of(float[][] values) {
        return Flattening.array(values);
    }

    /** A float64 tensor of rank 2; throws IllegalArgumentException if the rows differ in length. */
    public static Tensor of(double[][] values) {
        return Flattening.array(values);
    }

    /** A float32 tensor of rank 2; throws IllegalArgumentException if the rows differ in length. */
    public static Tensor of(int[][] values) {
        return Flattening.array(values);
    }

    /** A float32 tensor of that shape; throws IllegalArgumentException if the sizes differ or a dimension is unknown. */
    public static Tensor of(Shape shape, float[] values) {
        Indexing.requireSize(shape, values.length);
        return keep(shape, values.clone());
    }

    /** A float64 tensor of that shape; throws IllegalArgumentException if the sizes differ or a dimension is unknown. */
    public static Tensor of(Shape shape, double[] values) {
        Indexing.requireSize(shape, values.length);
        return keep(shape, values.clone());
    }

    /** A tensor of zeros; throws IllegalArgumentException if a dimension is unknown or the size passes an int. */
    public static Tensor zeros(DType dtype, Shape shape) {
        return new Tensor(shape, dtype, dtype.newArray(Indexing.arrayLength(shape)));
    }

    /**
     * Makes a tensor of whatever a user may hand in as data.
     *
     * <p>A Number becomes shape {@code (1,)}, as {@code [6]} in Keras; arrays of float, double, int or boolean (0 and 1) and
     * Lists of Numbers, float32 unless a Double among them is not exactly a float, may be nested; a Tensor stays as it is.
     *
     * @throws IllegalArgumentException if the value is of another kind, or its rows differ in length
     */
    public static Tensor from(@Nullable Object value) {
        return Flattening.from(value);
    }

    /** The dimensions, all of them known. */
    public Shape shape() {
        return shape;
    }

    /** The kind of number inside. */
    public DType dtype() {
        return dtype;
    }

    /** The number of elements. */
    public int size() {
        return values instanceof float[] floats ? floats.length : ((double[]) values).length;
    }

    /** The element at one index per axis, negative ones counted from the end; IllegalArgumentException if there is none. */
    public double get(int... index) {
        return getFlat(Indexing.flat(shape, index));
    }

    /** The element at {@code 0 .. size - 1} in row-major order; throws IllegalArgumentException if there is none. */
    public double getFlat(int index) {
        Indexing.requireRange("Tensor.getFlat", "index", index, size());
        return values instanceof float[] floats ? floats[index] : ((double[]) values)[index];
    }

    /** A copy of the elements in row-major order, rounded to float where they are double. */
    public float[] toFloatArray() {
        return (float[]) Indexing.converted(values, DType.FLOAT32);
    }

    /** The elements in row-major order, to be read without a copy, or rounded to float where they are double. */
    public FloatBuffer asFloatBuffer() {
        float[] floats = values instanceof float[] kept ? kept : toFloatArray();
        return FloatBuffer.wrap(floats).asReadOnlyBuffer();
    }

    /** A copy of the elements in row-major order. */
    public double[] toDoubleArray() {
        return (double[]) Indexing.converted(values, DType.FLOAT64);
    }

    /** A copy as rows of floats; throws IllegalArgumentException unless the rank is 2. */
    public float[][] toFloatMatrix() {
        return (float[][]) Indexing.matrix(shape, toFloatArray(), "Tensor.toFloatMatrix");
    }

    /** A copy as rows of doubles; throws IllegalArgumentException unless the rank is 2. */
    public double[][] toDoubleMatrix() {
        return (double[][]) Indexing.matrix(shape, toDoubleArray(), "Tensor.toDoubleMatrix");
    }

    /** The one element of a tensor of size 1, of whatever rank; throws IllegalArgumentException for another size. */
    public double item() {
        if (size() != 1) {
            throw new IllegalArgumentException(
                    "Tensor.item: must have exactly one element, got shape %s; use get or getFlat".formatted(shape));
        }
        return getFlat(0);
    }

    /**
     * The same elements in the same order under another shape, one dimension of which may be -1: the size that is left;
     * throws IllegalArgumentException if the sizes differ.
     */
    public Tensor reshape(int... dims) {
        return new Tensor(Indexing.reshaped(shape, dims), dtype, values);
    }

    /** The same numbers as another dtype, each rounded to the nearest; this tensor where it has that dtype already. */
    public Tensor cast(DType to) {
        return to == dtype ? this : new Tensor(shape, to, Indexing.converted(values, to));
    }

    /** Rows {@code from .. to - 1} along the first axis; IllegalArgumentException unless {@code 0 <= from <= to <= rows}. */
    public Tensor slice(int from, int to) {
        return Rows.slice(this, from, to);
    }

    /** The named rows along the first axis, in that order, repeats allowed; IllegalArgumentException if one is missing. */
    public Tensor gather(int[] rows) {
        return Rows.gather(this, rows);
    }

    /** The parts one after another along the first axis; at least one, and all alike but for their number of rows. */
    public static Tensor concatenate(List<Tensor> parts) {
        return Rows.concatenate(parts);
    }

    /**
     * The place of the largest number along the last axis, one for each row of {@code (rows, columns)}, one in all of
     * {@code (n,)}: {@code numpy.argmax(x, axis=-1)}. Of equal ones the first; NaN counts as largest.
     *
     * @throws IllegalArgumentException if the last axis is empty, or there is none
     */
    public int[] argMax() {
        return Rows.argMax(this);
    }

    /** The row-major index of the first NaN or infinity, empty where all numbers are finite. */
    public OptionalInt firstNonFinite() {
        if (Finiteness.all(values)) {
            return OptionalInt.empty();
        }
        int first = 0;
        while (Double.isFinite(getFlat(first))) {
            first++;
        }
        return OptionalInt.of(first);
    }

    /** The largest {@code |a - b|}: 0 for NaN and NaN, infinity where one is NaN; IllegalArgumentException if shapes differ. */
    public double maxAbsDifference(Tensor other) {
        return Indexing.maxAbsDifference(this, other);
    }

    /** Whether the other is a Tensor of the same shape, dtype and bits: NaN equals NaN, 0.0 differs from -0.0. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Tensor tensor
                && shape.equals(tensor.shape)
                && Arrays.deepEquals(new Object[] {values}, new Object[] {tensor.values});
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(new Object[] {shape, values});
    }

    /** NumPy's {@code str(array)}: {@code [[1.997124]]}. */
    @Override
    public String toString() {
        return NumpyText.str(this);
    }

    /** NumPy's {@code repr(array)}: {@code array([[1.997124]], dtype=float32)}. */
    public String repr() {
        return NumpyText.repr(this);
    }

    /** The elements of rank 1 or 2 as a table, of long axes both ends; other ranks as NumPy prints them. */
    @Override
    public String toHtml() {
        return TensorTable.of(this);
    }
}
