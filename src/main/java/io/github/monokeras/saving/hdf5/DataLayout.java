package io.github.monokeras.saving.hdf5;

import io.github.monokeras.tensor.Shape;
import java.nio.ByteBuffer;

/**
 * Where the bytes of a dataset lie.
 *
 * @see <a href="https://docs.hdfgroup.org/documentation/hdf5/latest/_f_m_t3.html#sec_fmt3_dataobject_hdr_msg_layout">HDF5 File
 *     Format Specification, IV.A.2.i: The Data Layout Message</a>
 */
sealed interface DataLayout {

    /** In the message itself. */
    record Compact(ByteBuffer bytes) implements DataLayout {}

    /** In one piece; {@link ByteReader#UNDEFINED} where nothing was ever written. */
    record Contiguous(long address, long length) implements DataLayout {}

    /**
     * In pieces of one shape.
     *
     * @param index how the file lists them
     * @param address where that list lies
     * @param shape the shape of a piece
     * @param elementSize the bytes of an element
     * @param single the stored bytes of the only piece where there is one and it is compressed, else -1
     * @param mask which filters that piece has passed by
     */
    record Chunked(Index index, long address, Shape shape, long elementSize, long single, long mask)
            implements DataLayout {}

    /** How a file lists chunks. */
    enum Index {
        B_TREE_V1,
        SINGLE_CHUNK,
        IMPLICIT,
        FIXED_ARRAY
    }

    /** Reads the message; throws InvalidFileException for a layout that Keras's files have not. */
    static DataLayout read(ByteReader message) {
        int version = message.u8();
        message.require(version == 3 || version == 4, "must have a layout of version 3 or 4, got " + version);
        int layoutClass = message.u8();
        return switch (layoutClass) {
            case 0 -> new Compact(message.bytes(message.u16()));
            case 1 -> new Contiguous(message.offset(), message.length());
            case 2 -> version == 3 ? chunked3(message) : chunked4(message);
            case 3 -> throw message.refuse("must be a dataset of this file, got a virtual one; its data are elsewhere");
            default -> throw message.refuse("must have a layout from 0 to 3, got " + layoutClass);
        };
    }

    private static Chunked chunked3(ByteReader message) {
        int rank = rank(message);
        long address = message.offset();
        return new Chunked(Index.B_TREE_V1, address, shape(message, rank, 4), message.u32(), -1, 0);
    }

    private static Chunked chunked4(ByteReader message) {
        int flags = message.u8();
        int rank = rank(message);
        int bytes = message.u8();
        message.require(bytes >= 1 && bytes <= 8, "must have dimensions of 1 to 8 bytes, got " + bytes);
        Shape shape = shape(message, rank, bytes);
        long elementSize = message.number(bytes);
        int index = message.u8();
        long single = -1;
        long mask = 0;
        if (index == 1 && (flags & 2) != 0) {
            single = message.length();
            mask = message.u32();
        }
        // A fixed array repeats the size of its pages.
        message.skip(index == 3 ? 1 : 0);
        Index kind = switch (index) {
            case 1 -> Index.SINGLE_CHUNK;
            case 2 -> Index.IMPLICIT;
            case 3 -> Index.FIXED_ARRAY;
            default ->
                throw message.refuse(
                        "must list its chunks by a B-tree of version 1 or a fixed array, got the index %d; write the dataset without room to grow"
                                .formatted(index));
        };
        return new Chunked(kind, message.offset(), shape, elementSize, single, mask);
    }

    /** The rank of the dataset; the message counts the size of an element as one more dimension. */
    private static int rank(ByteReader message) {
        int rank = message.u8() - 1;
        message.require(rank >= 1 && rank <= 32, "must have 1 to 32 dimensions, got " + rank);
        return rank;
    }

    private static Shape shape(ByteReader message, int rank, int bytes) {
        int[] dims = new int[rank];
        for (int axis = 0; axis < rank; axis++) {
            long dim = message.number(bytes);
            message.require(dim >= 1 && dim <= Integer.MAX_VALUE, "must have chunks of at least 1 element, got " + dim);
            dims[axis] = (int) dim;
        }
        return Shape.of(dims);
    }
}
