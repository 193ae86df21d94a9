package io.github.monokeras.saving.hdf5;

import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.Collections;
import java.util.Map;
import java.util.function.Supplier;

/** An array of numbers in HDF5: its shape and type are known at once, its numbers are read when they are asked for. */
public final class Hdf5Dataset implements Hdf5Node {

    private final Shape shape;
    private final Hdf5Type type;
    private final Map<String, Object> attributes;
    private final Supplier<Tensor> values;

    Hdf5Dataset(Shape shape, Hdf5Type type, Map<String, Object> attributes, Supplier<Tensor> values) {
        this.shape = shape;
        this.type = type;
        this.attributes = Collections.unmodifiableMap(attributes);
        this.values = values;
    }

    /** A dataset of a tensor's numbers, as the type that goes with its dtype: {@code float32} or {@code float64}. */
    public static Hdf5Dataset of(Tensor values) {
        return of(values, values.dtype() == DType.FLOAT32 ? Hdf5Type.FLOAT32 : Hdf5Type.FLOAT64);
    }

    /**
     * A dataset of a tensor's numbers, to be written as a type: float32, float64, int32 or int64.
     *
     * <p>Floats are rounded to the nearest. Integers must be whole and fit.
     *
     * @throws IllegalArgumentException if the type is another, or a number is not one of an integer type
     */
    public static Hdf5Dataset of(Tensor values, Hdf5Type type) {
        if (!type.isWritable()) {
            throw new IllegalArgumentException(
                    "Hdf5Dataset: type must be float32, float64, int32 or int64, got %s".formatted(type));
        }
        if (type == Hdf5Type.INT32 || type == Hdf5Type.INT64) {
            requireIntegers(values, type);
        }
        return new Hdf5Dataset(values.shape(), type, Map.of(), () -> values);
    }

    private static void requireIntegers(Tensor values, Hdf5Type type) {
        // 2 to the 31st and to the 63rd are doubles; the largest long is none.
        double end = type == Hdf5Type.INT32 ? 0x1p31 : 0x1p63;
        for (int i = 0; i < values.size(); i++) {
            double value = values.getFlat(i);
            // Written so that NaN is refused.
            if (!(value == Math.rint(value) && value >= -end && value < end)) {
                throw new IllegalArgumentException(
                        "Hdf5Dataset: %s must be whole numbers that fit, got %s; take a float type"
                                .formatted(type, value));
            }
        }
    }

    /** The dimensions, all of them known; {@code ()} for a single number. */
    public Shape shape() {
        return shape;
    }

    /** What the numbers are in the file. */
    public Hdf5Type type() {
        return type;
    }

    @Override
    public Map<String, Object> attributes() {
        return attributes;
    }

    /**
     * The numbers: a float32 tensor where the type is float16, bfloat16 or float32, a float64 one elsewhere.
     *
     * <p>A dataset from a file decodes them anew at each call and keeps none, so that a large file is not held twice.
     * Integers beyond 2<sup>53</sup> go to the nearest double.
     *
     * @throws io.github.monokeras.saving.InvalidFileException if they are no numbers, or the file is damaged there
     */
    public Tensor values() {
        return values.get();
    }

    /** The shape and the type: {@code (6, 5) float32}. */
    @Override
    public String toString() {
        return shape + " " + type;
    }
}
