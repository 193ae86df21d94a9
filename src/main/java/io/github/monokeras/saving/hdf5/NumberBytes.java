package io.github.monokeras.saving.hdf5;

import io.github.monokeras.tensor.Tensor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Turns a tensor's numbers into the bytes of a type, little-endian. */
final class NumberBytes {

    private static final int BUFFER = 1 << 16;

    private NumberBytes() {}

    /** The bytes of a small tensor. */
    static byte[] of(Tensor values, Hdf5Type type) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(values, type, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** Writes the bytes some at a time. */
    static void write(Tensor values, Hdf5Type type, OutputStream out) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < values.size(); i++) {
            double value = values.getFlat(i);
            switch (type) {
                case FLOAT32 -> buffer.putFloat((float) value);
                case FLOAT64 -> buffer.putDouble(value);
                case INT32 -> buffer.putInt((int) value);
                case INT64 -> buffer.putLong((long) value);
                default -> throw new IllegalArgumentException("NumberBytes: type must be writable, got " + type);
            }
            if (!buffer.hasRemaining()) {
                out.write(buffer.array());
                buffer.clear();
            }
        }
        out.write(buffer.array(), 0, buffer.position());
    }
}
