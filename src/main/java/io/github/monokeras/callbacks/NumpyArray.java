package io.github.monokeras.callbacks;

import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * NumPy's file format for one array, byte for byte as {@code numpy.save} writes it: a header that is a Python dictionary,
 * then the numbers, little-endian and row major.
 *
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">numpy.lib.format</a>
 */
final class NumpyArray {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int ALIGNMENT = 64;
    /** NumPy leaves room for a first dimension of so many digits, so that an array can grow in its file. */
    private static final int GROWTH_DIGITS = 21;

    private static final Pattern HEADER = Pattern.compile(
            "\\{'descr': '<f(?<bytes>[48])', 'fortran_order': False, 'shape': \\((?<shape>[0-9, ]*)\\), }\\s*");

    private NumpyArray() {}

    static byte[] bytes(Tensor tensor) {
        byte[] header = header(tensor);
        int start = MAGIC.length + Short.BYTES + header.length;
        ByteBuffer file = ByteBuffer.allocate(Math.addExact(
                        start, Math.multiplyExact(tensor.size(), tensor.dtype().bytes())))
                .order(ByteOrder.LITTLE_ENDIAN);
        file.put(MAGIC).putShort((short) header.length).put(header);
        if (tensor.dtype() == DType.FLOAT32) {
            file.asFloatBuffer().put(tensor.toFloatArray());
        } else {
            file.asDoubleBuffer().put(tensor.toDoubleArray());
        }
        return file.array();
    }

    /**
     * Reads an array of float32 or float64.
     *
     * @throws IOException if the bytes are no such array, or fewer or more than its header says
     */
    static Tensor read(byte[] bytes) throws IOException {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < MAGIC.length + Short.BYTES || !Arrays.equals(MAGIC, Arrays.copyOf(bytes, MAGIC.length))) {
            throw new IOException("not an array of NumPy's format 1.0");
        }
        int length = Short.toUnsignedInt(file.getShort(MAGIC.length));
        int start = MAGIC.length + Short.BYTES + length;
        if (start > bytes.length) {
            throw new IOException("the array ends within its header");
        }
        String header = new String(bytes, start - length, length, StandardCharsets.ISO_8859_1);
        Matcher matcher = HEADER.matcher(header);
        if (!matcher.matches()) {
            throw new IOException("not a row-major array of float32 or float64: " + header.strip());
        }
        Shape shape = shape(matcher.group("shape"));
        int size = Integer.parseInt(matcher.group("bytes"));
        if (shape.size() * size != bytes.length - start) {
            throw new IOException("the array of shape %s has %d bytes instead of %d"
                    .formatted(shape, bytes.length - start, shape.size() * size));
        }
        file.position(start);
        if (size == Float.BYTES) {
            float[] values = new float[(int) shape.size()];
            file.asFloatBuffer().get(values);
            return Tensor.of(shape, values);
        }
        double[] values = new double[(int) shape.size()];
        file.asDoubleBuffer().get(values);
        return Tensor.of(shape, values);
    }

    private static byte[] header(Tensor tensor) {
        int[] dims = tensor.shape().dims();
        StringBuilder header = new StringBuilder("{'descr': '<f%d', 'fortran_order': False, 'shape': %s, }"
                .formatted(tensor.dtype().bytes(), tensor.shape()));
        if (dims.length > 0) {
            header.append(" ".repeat(GROWTH_DIGITS - Integer.toString(dims[0]).length()));
        }
        int unpadded = MAGIC.length + Short.BYTES + header.length() + 1;
        // NumPy adds 64 spaces where none are needed.
        header.append(" ".repeat(ALIGNMENT - unpadded % ALIGNMENT)).append('\n');
        return header.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Shape shape(String tuple) throws IOException {
        try {
            return Shape.of(Arrays.stream(tuple.split(","))
                    .map(String::strip)
                    .filter(dim -> !dim.isEmpty())
                    .mapToInt(Integer::parseInt)
                    .toArray());
        } catch (NumberFormatException tooLarge) {
            throw new IOException("the array has a dimension that is too large: (" + tuple + ")", tooLarge);
        }
    }
}
