package io.github.monokeras.saving.hdf5;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Collects the fields of one structure of a file one after another, all little-endian. */
final class ByteWriter {

    private ByteBuffer buffer = ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN);

    /** Appends single bytes. */
    ByteWriter u8(int... values) {
        for (int value : values) {
            room(1).put((byte) value);
        }
        return this;
    }

    /** Appends an integer of 2 bytes. */
    ByteWriter u16(int value) {
        room(2).putShort((short) value);
        return this;
    }

    /** Appends an integer of 4 bytes. */
    ByteWriter u32(long value) {
        room(4).putInt((int) value);
        return this;
    }

    /** Appends an integer, an address or a length of 8 bytes. */
    ByteWriter u64(long value) {
        room(8).putLong(value);
        return this;
    }

    /** Appends bytes. */
    ByteWriter bytes(byte[] bytes) {
        room(bytes.length).put(bytes);
        return this;
    }

    /** Appends ASCII text without an end, such as a signature. */
    ByteWriter ascii(String text) {
        return bytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Appends zeros up to a multiple of 8. */
    ByteWriter align8() {
        return zeros(-size() & 7);
    }

    /** Appends zeros. */
    ByteWriter zeros(int count) {
        return bytes(new byte[count]);
    }

    /** Appends the checksum of all that was appended before. */
    ByteWriter checksum() {
        return u32(Lookup3.checksum(buffer.duplicate().flip()));
    }

    /** How many bytes there are. */
    int size() {
        return buffer.position();
    }

    /** A copy of all that was appended. */
    byte[] toBytes() {
        return Arrays.copyOf(buffer.array(), size());
    }

    private ByteBuffer room(int more) {
        if (buffer.remaining() < more) {
            int capacity = Math.max(2 * buffer.capacity(), Math.addExact(buffer.position(), more));
            buffer =
                    ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN).put(buffer.flip());
        }
        return buffer;
    }
}
