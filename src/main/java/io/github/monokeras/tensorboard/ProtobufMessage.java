package io.github.monokeras.tensorboard;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of a protobuf message, field by field; as in proto3 a field that is zero or empty is left out.
 *
 * @see <a href="https://protobuf.dev/programming-guides/encoding/">Protobuf's encoding</a>
 */
final class ProtobufMessage {

    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int LENGTH_DELIMITED = 2;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    ProtobufMessage int64(int field, long value) {
        if (value != 0) {
            key(field, VARINT);
            varint(value);
        }
        return this;
    }

    ProtobufMessage float64(int field, double value) {
        long bits = Double.doubleToRawLongBits(value);
        if (bits != 0) {
            key(field, FIXED64);
            bytes.writeBytes(ByteBuffer.allocate(Long.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(bits)
                    .array());
        }
        return this;
    }

    ProtobufMessage string(int field, String value) {
        return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    ProtobufMessage bytes(int field, byte[] value) {
        return value.length == 0 ? this : delimited(field, value);
    }

    /** Adds a message within this one; that one is there also where it is empty. */
    ProtobufMessage message(int field, ProtobufMessage value) {
        return delimited(field, value.toByteArray());
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }

    private ProtobufMessage delimited(int field, byte[] value) {
        key(field, LENGTH_DELIMITED);
        varint(value.length);
        bytes.writeBytes(value);
        return this;
    }

    private void key(int field, int wireType) {
        varint(((long) field << 3) | wireType);
    }

    /** Seven bits a byte, the lowest first; the eighth bit says that more follow. */
    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }
}
