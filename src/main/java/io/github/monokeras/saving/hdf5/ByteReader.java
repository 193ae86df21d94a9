package io.github.monokeras.saving.hdf5;

import io.github.monokeras.saving.InvalidFileException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads the fields of one structure of a file one after another, all little-endian, and never beyond its end. */
final class ByteReader {

    /** HDF5's undefined address: all bits are 1. */
    static final long UNDEFINED = -1;

    private final FileBytes file;
    private final String what;
    private final ByteBuffer buffer;

    ByteReader(FileBytes file, String what, ByteBuffer buffer) {
        this.file = file;
        this.what = what;
        this.buffer = buffer;
    }

    /** The file that the structure lies in. */
    FileBytes file() {
        return file;
    }

    /** An unsigned integer of 1 byte. */
    int u8() {
        return (int) number(1);
    }

    /** An unsigned integer of 2 bytes. */
    int u16() {
        return (int) number(2);
    }

    /** An unsigned integer of 4 bytes. */
    long u32() {
        return number(4);
    }

    /** An unsigned integer of 1 to 8 bytes; one of 8 bytes from 2 to the 63rd on comes out negative. */
    long number(int bytes) {
        requireRemaining(bytes);
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= (buffer.get() & 0xffL) << (8 * i);
        }
        return value;
    }

    /** An address; {@link #UNDEFINED} where all its bits are 1. */
    long offset() {
        long offset = number(file.sizeOfOffsets());
        boolean undefined = offset == -1L >>> (Long.SIZE - 8 * file.sizeOfOffsets());
        return undefined ? UNDEFINED : offset;
    }

    /** A length of at least 0. */
    long length() {
        long length = number(file.sizeOfLengths());
        if (length < 0) {
            throw refuse("must have lengths below 2 to the 63rd, got " + Long.toUnsignedString(length));
        }
        return length;
    }

    /** Some of the bytes as a structure of its own. */
    ByteReader part(String name, long length) {
        return new ByteReader(file, name, bytes(length));
    }

    /** Some of the bytes. */
    ByteBuffer bytes(long length) {
        requireRemaining(length);
        ByteBuffer slice = buffer.slice(buffer.position(), (int) length).order(buffer.order());
        buffer.position(buffer.position() + (int) length);
        return slice;
    }

    /** Text of that many bytes. */
    String text(long length) {
        return StandardCharsets.UTF_8.decode(bytes(length)).toString();
    }

    /** Text up to a zero byte, which is passed over. */
    String textToZero() {
        int end = buffer.position();
        while (end < buffer.limit() && buffer.get(end) != 0) {
            end++;
        }
        String text = text(end - buffer.position());
        skip(1);
        return text;
    }

    /** Passes over some bytes. */
    void skip(long count) {
        requireRemaining(count);
        buffer.position(buffer.position() + (int) count);
    }

    /** Passes over what is left up to the next multiple of 8, counted from the structure's begin. */
    void align8() {
        skip(-buffer.position() & 7);
    }

    /** Goes on at another place of the structure. */
    void moveTo(long position) {
        if (position < 0 || position > buffer.limit()) {
            throw refuse("must have at least %d bytes, got %d".formatted(position, buffer.limit()));
        }
        buffer.position((int) position);
    }

    /** How many bytes are left. */
    int remaining() {
        return buffer.remaining();
    }

    /** Passes over a signature such as {@code OHDR}; throws InvalidFileException if it is another. */
    void signature(String signature) {
        require(text(signature.length()).equals(signature), "must begin with the signature \"" + signature + "\"");
    }

    /** Passes over a version; throws InvalidFileException if it is another. */
    void version(int version) {
        int found = u8();
        require(found == version, "must have the version %d, got %d".formatted(version, found));
    }

    /** Passes over the checksum of all that was passed before; throws InvalidFileException if it is another. */
    void checksum() {
        ByteBuffer before = buffer.duplicate().flip();
        int computed = Lookup3.checksum(before);
        require((int) u32() == computed, "must have the checksum of its bytes, got another; the file is damaged there");
    }

    /** Throws InvalidFileException with a sentence about this structure unless a condition holds. */
    void require(boolean holds, String sentence) {
        if (!holds) {
            throw refuse(sentence);
        }
    }

    /** The exception that says what is wrong with this structure. */
    InvalidFileException refuse(String sentence) {
        return file.refuse(what + " " + sentence);
    }

    private void requireRemaining(long count) {
        if (count < 0 || count > buffer.remaining()) {
            throw refuse("must have %s more bytes, got %d".formatted(Long.toUnsignedString(count), buffer.remaining()));
        }
    }
}
