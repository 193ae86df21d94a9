package io.github.monokeras.saving.hdf5;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes HDF5 files that h5py, and so every Keras, reads: one header for each node, the numbers of a dataset in one piece.
 *
 * <p>A file is: the superblock; the global heap with all strings; then each node's header, behind those of its children, and the
 * numbers of a dataset before its header. So every address is known before the first byte is written, and the file can go
 * straight to a stream. The same tree gives the same bytes: there are no times in the file.
 *
 * @see <a href="https://docs.hdfgroup.org/documentation/hdf5/latest/_f_m_t3.html">HDF5 File Format Specification</a>
 */
public final class Hdf5Writer {

    private static final int SUPERBLOCK_BYTES = 48;
    private static final int MOST_LEVELS = 64;
    private static final int ALIGNMENT = 8;

    private final List<Piece> pieces = new ArrayList<>();
    private final StringHeap heap;
    private long end;

    /** Something to be written at the next place. */
    private interface Piece {
        void write(OutputStream out) throws IOException;
    }

    private Hdf5Writer(StringHeap heap, long end) {
        this.heap = heap;
        this.end = end;
    }

    /**
     * Writes a tree as one file; the stream is left open.
     *
     * <p>Memory is taken for the headers and the strings, never for a copy of the numbers.
     *
     * @throws IOException if the stream does
     * @throws IllegalArgumentException if a dataset is of a type that is only read, a name or an attribute takes more than 64
     *     KiB (a list of strings 16 bytes for each), or groups are nested more than 64 levels deep
     */
    public static void write(Hdf5Group root, OutputStream out) throws IOException {
        // The first round finds out how long the heap is, the second where all else is.
        Hdf5Writer strings = new Hdf5Writer(new StringHeap(SUPERBLOCK_BYTES), 0);
        strings.place(root, 0);
        List<byte[]> collections = strings.heap.collections();
        Hdf5Writer writer = new Hdf5Writer(new StringHeap(SUPERBLOCK_BYTES), strings.heap.end());
        long rootAddress = writer.place(root, 0);

        out.write(superblock(rootAddress, writer.end));
        for (byte[] collection : collections) {
            out.write(collection);
        }
        for (Piece piece : writer.pieces) {
            piece.write(out);
        }
    }

    /** Version 2: addresses and lengths of 8 bytes, no extension. */
    private static byte[] superblock(long root, long end) {
        return new ByteWriter()
                .u64(Superblock.SIGNATURE)
                .u8(2, Long.BYTES, Long.BYTES, 0)
                .u64(0)
                .u64(-1)
                .u64(end)
                .u64(root)
                .checksum()
                .toBytes();
    }

    /** Finds a place for a node and all inside; returns the address of its header. */
    private long place(Hdf5Node node, int level) {
        if (level > MOST_LEVELS) {
            throw new IllegalArgumentException(
                    "Hdf5Writer: groups must be at most %d levels deep, got more".formatted(MOST_LEVELS));
        }
        Messages header = new Messages();
        if (node instanceof Hdf5Group group) {
            header.group();
            for (Map.Entry<String, Hdf5Node> child : group.children().entrySet()) {
                header.link(child.getKey(), place(child.getValue(), level + 1));
            }
        } else {
            Hdf5Dataset dataset = (Hdf5Dataset) node;
            long size = dataset.shape().size() * dataset.type().bytes();
            long address = place(size, out -> NumberBytes.write(dataset.values(), dataset.type(), out));
            header.dataset(dataset.shape(), dataset.type(), address);
        }
        node.attributes().forEach((name, value) -> header.attribute(name, value, heap));
        byte[] bytes = header.toBytes();
        return place(bytes.length, out -> out.write(bytes));
    }

    /** Adds a piece, and what fills it up to a multiple of 8 bytes; returns its address. */
    private long place(long size, Piece piece) {
        long address = end;
        byte[] gap = new byte[(int) (-size & (ALIGNMENT - 1))];
        pieces.add(out -> {
            piece.write(out);
            out.write(gap);
        });
        end += size + gap.length;
        return address;
    }
}
