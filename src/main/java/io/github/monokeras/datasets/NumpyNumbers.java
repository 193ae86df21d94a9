package io.github.monokeras.datasets;

import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.IntToDoubleFunction;

/** The numbers of a NumPy array, of any of NumPy's integers and floats: float64 stays, all others become float32. */
final class NumpyNumbers {

    private NumpyNumbers() {}

    /**
     * Reads the numbers.
     *
     * @param descr NumPy's name of their type, as {@code <f8} or {@code |u1}
     * @param shape the shape of the array
     * @param columns whether the first index runs fastest instead of the last
     * @param bytes the numbers and nothing else
     * @throws IOException if the type is another, or there are more or fewer bytes
     */
    static Tensor tensor(String descr, Shape shape, boolean columns, ByteBuffer bytes) throws IOException {
        ByteBuffer data = bytes.slice().order(descr.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        String type = descr.replaceFirst("^[<>=|]", "");
        int size = type.isEmpty() ? 0 : Character.digit(type.charAt(type.length() - 1), 10);
        if (size < 1 || shape.size() > Integer.MAX_VALUE || shape.size() * size != data.capacity()) {
            throw new IOException(
                    "an array of type %s and shape %s has %d bytes".formatted(descr, shape, data.capacity()));
        }
        int count = (int) shape.size();
        IntToDoubleFunction numbers = numbers(type, data);
        if (!type.equals("f8")) {
            float[] floats = new float[count];
            for (int i = 0; i < count; i++) {
                floats[columns ? rowMajor(i, shape) : i] = (float) numbers.applyAsDouble(i);
            }
            return Tensor.of(shape, floats);
        }
        double[] doubles = new double[count];
        for (int i = 0; i < count; i++) {
            doubles[columns ? rowMajor(i, shape) : i] = numbers.applyAsDouble(i);
        }
        return Tensor.of(shape, doubles);
    }

    private static IntToDoubleFunction numbers(String type, ByteBuffer data) throws IOException {
        return switch (type) {
            case "u1", "b1" -> i -> Byte.toUnsignedInt(data.get(i));
            case "i1" -> data::get;
            case "u2" -> i -> Short.toUnsignedInt(data.getShort(i * Short.BYTES));
            case "i2" -> i -> data.getShort(i * Short.BYTES);
            case "u4" -> i -> Integer.toUnsignedLong(data.getInt(i * Integer.BYTES));
            case "i4" -> i -> data.getInt(i * Integer.BYTES);
            case "i8", "u8" -> i -> data.getLong(i * Long.BYTES);
            case "f4" -> i -> data.getFloat(i * Float.BYTES);
            case "f8" -> i -> data.getDouble(i * Double.BYTES);
            default -> throw new IOException("an array of type " + type);
        };
    }

    /** Where the element that is number {@code i} if the first index runs fastest is if the last does. */
    private static int rowMajor(int i, Shape shape) {
        int place = 0;
        int rest = i;
        int stride = (int) shape.size();
        for (int axis = 0; axis < shape.rank(); axis++) {
            stride /= shape.dim(axis);
            place += rest % shape.dim(axis) * stride;
            rest /= shape.dim(axis);
        }
        return place;
    }
}
