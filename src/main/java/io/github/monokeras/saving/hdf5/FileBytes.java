package io.github.monokeras.saving.hdf5;

import io.github.monokeras.saving.InvalidFileException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The bytes of a file from its base address on, and the path inside of the node that is being read.
 *
 * <p>Whoever wants bytes of it names an address and a length, and gets no more than there are.
 */
final class FileBytes {

    private final ByteBuffer bytes;
    private final int sizeOfOffsets;
    private final int sizeOfLengths;
    private final String path;
    private final Allowance allowance;

    private FileBytes(ByteBuffer bytes, int sizeOfOffsets, int sizeOfLengths, String path, Allowance allowance) {
        this.bytes = bytes;
        this.sizeOfOffsets = sizeOfOffsets;
        this.sizeOfLengths = sizeOfLengths;
        this.path = path;
        this.allowance = allowance;
    }

    /** All bytes of a file, at its root, with 8 bytes for an address and for a length. */
    static FileBytes of(ByteBuffer bytes) {
        ByteBuffer all = bytes.asReadOnlyBuffer().slice();
        return new FileBytes(all, Long.BYTES, Long.BYTES, "/", new Allowance(all.limit()));
    }

    /** The file from its base address on, with the sizes of an address and of a length that its superblock gives. */
    FileBytes from(int base, int newSizeOfOffsets, int newSizeOfLengths) {
        requireIntegerSize("size of offsets", newSizeOfOffsets);
        requireIntegerSize("size of lengths", newSizeOfLengths);
        ByteBuffer rest = bytes.slice(base, bytes.limit() - base);
        return new FileBytes(rest, newSizeOfOffsets, newSizeOfLengths, path, allowance);
    }

    private void requireIntegerSize(String what, int size) {
        if (size != 2 && size != 4 && size != 8) {
            throw refuse("the %s in the superblock must be 2, 4 or 8 bytes, got %d".formatted(what, size));
        }
    }

    /** The same file at another path. */
    FileBytes at(String newPath) {
        return new FileBytes(bytes, sizeOfOffsets, sizeOfLengths, newPath, allowance);
    }

    /** The same file with a new allowance, for what is read later than the tree. */
    FileBytes afresh() {
        return new FileBytes(bytes, sizeOfOffsets, sizeOfLengths, path, new Allowance(bytes.limit()));
    }

    /** The path inside of the node that is being read: {@code /layers/dense}. */
    String path() {
        return path;
    }

    /** The number of bytes from the base address on. */
    int size() {
        return bytes.limit();
    }

    /** The bytes that an address takes. */
    int sizeOfOffsets() {
        return sizeOfOffsets;
    }

    /** The bytes that a length takes. */
    int sizeOfLengths() {
        return sizeOfLengths;
    }

    /**
     * The bytes of a structure, paid from the allowance.
     *
     * @param what its name, for messages
     * @throws InvalidFileException if they are not in the file, or the allowance is used up
     */
    ByteReader structure(String what, long address, long length) {
        ByteBuffer slice = slice(what, address, length);
        if (!allowance.takeBytes(length)) {
            throw refuse("the structures must lie side by side, got some that overlap or go in circles");
        }
        return new ByteReader(this, what, slice);
    }

    /** The bytes of data, which cost nothing; throws InvalidFileException if they are not in the file. */
    ByteBuffer slice(String what, long address, long length) {
        if (address < 0 || length < 0 || address > bytes.limit() - length) {
            throw refuse("%s must lie within the %d bytes of the file, got %d bytes at %s"
                    .formatted(what, bytes.limit(), length, Long.toUnsignedString(address)));
        }
        return bytes.slice((int) address, (int) length).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Pays for text of that length; throws InvalidFileException if there are too many. */
    void pay(long length) {
        if (!allowance.takeBytes(length)) {
            throw refuse("all names and strings must be no longer than the file, got some that are repeated too often");
        }
    }

    /** Counts one more group or dataset; throws InvalidFileException if there are too many. */
    void countNode() {
        if (!allowance.takeNode()) {
            throw refuse("the file must have no more than a million groups and datasets, got more");
        }
    }

    /** The exception that says what is wrong at this path. */
    InvalidFileException refuse(String sentence) {
        return new InvalidFileException("HDF5: %s: %s".formatted(path, sentence));
    }
}
