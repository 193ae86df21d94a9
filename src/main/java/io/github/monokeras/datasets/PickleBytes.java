package io.github.monokeras.datasets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The bytes of a pickle, little-endian, from which numbers and strings are taken one after another. */
final class PickleBytes {

    private final ByteBuffer bytes;

    PickleBytes(ByteBuffer bytes) {
        this.bytes = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    int one() {
        return Byte.toUnsignedInt(bytes.get());
    }

    int two() {
        return Short.toUnsignedInt(bytes.getShort());
    }

    int four() {
        return bytes.getInt();
    }

    /** A length of eight bytes; one that no array of Java has becomes -1. */
    int eight() {
        long value = bytes.getLong();
        return value == (int) value ? (int) value : -1;
    }

    /** An int of so many bytes, in two's complement. */
    int longInt(int length) throws IOException {
        byte[] little = read(length);
        long value = length > 0 && little[length - 1] < 0 ? -1 : 0;
        for (int i = length - 1; i >= 0; i--) {
            value = value << Byte.SIZE | Byte.toUnsignedInt(little[i]);
        }
        if (length > Long.BYTES || value != (int) value) {
            throw new IOException("a pickle with an int of more than 32 bits");
        }
        return (int) value;
    }

    byte[] read(int length) throws IOException {
        if (length < 0 || length > bytes.remaining()) {
            throw new IOException("a pickle that ends too early");
        }
        byte[] read = new byte[length];
        bytes.get(read);
        return read;
    }

    String utf8(int length) throws IOException {
        return new String(read(length), StandardCharsets.UTF_8);
    }

    /** The text up to the next line feed. */
    String line() {
        StringBuilder line = new StringBuilder();
        for (char each = (char) one(); each != '\n'; each = (char) one()) {
            line.append(each);
        }
        return line.toString();
    }
}
