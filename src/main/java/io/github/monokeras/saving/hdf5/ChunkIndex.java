package io.github.monokeras.saving.hdf5;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the chunks of a dataset, in whichever way the file lists them.
 *
 * @see <a href="https://docs.hdfgroup.org/documentation/hdf5/latest/_f_m_t3.html#sec_fmt3_appendixc">HDF5 File Format
 *     Specification, Appendix C: Types of Indexes for Dataset Chunks</a>
 */
final class ChunkIndex {

    private static final int CHECKSUM_BYTES = 4;

    /**
     * A chunk that was written.
     *
     * @param number its place among all places, counted row major
     * @param address where its bytes lie
     * @param length how many are stored
     * @param mask has a bit set for each filter that it has passed by
     */
    record Chunk(int number, long address, long length, long mask) {}

    private final FileBytes file;
    private final DataLayout.Chunked layout;
    private final int[] dims;
    private final int chunkSize;
    private final boolean filtered;
    private final List<Chunk> chunks = new ArrayList<>();

    private ChunkIndex(FileBytes file, DataLayout.Chunked layout, int[] dims, int chunkSize, boolean filtered) {
        this.file = file;
        this.layout = layout;
        this.dims = dims;
        this.chunkSize = chunkSize;
        this.filtered = filtered;
    }

    /**
     * Lists the chunks that were written, at most one for each place.
     *
     * @param count how many places there are
     * @param chunkSize the bytes of a chunk without filters
     */
    static List<Chunk> chunks(
            FileBytes file, DataLayout.Chunked layout, int[] dims, int count, int chunkSize, boolean filtered) {
        if (layout.address() == ByteReader.UNDEFINED) {
            return List.of();
        }
        ChunkIndex index = new ChunkIndex(file, layout, dims, chunkSize, filtered);
        switch (layout.index()) {
            case B_TREE_V1 -> index.readBTree();
            case SINGLE_CHUNK -> {
                long length = layout.single() < 0 ? chunkSize : layout.single();
                index.chunks.add(new Chunk(0, layout.address(), length, layout.mask()));
            }
            case IMPLICIT -> {
                for (int i = 0; i < count; i++) {
                    index.add(i, layout.address() + (long) i * chunkSize, chunkSize, 0);
                }
            }
            case FIXED_ARRAY -> index.readFixedArray(count);
        }
        if (index.chunks.size() > count) {
            throw file.refuse("the dataset must have at most %d chunks, got %d".formatted(count, index.chunks.size()));
        }
        return index.chunks;
    }

    private void readBTree() {
        for (BTreeV1.Entry entry : BTreeV1.chunks(file, layout.address(), dims.length)) {
            long length = entry.key().u32();
            long mask = entry.key().u32();
            int number = 0;
            for (int axis = 0; axis < dims.length; axis++) {
                int side = layout.shape().dim(axis);
                long first = entry.key().number(Long.BYTES);
                entry.key()
                        .require(
                                first >= 0 && first < dims[axis] && first % side == 0,
                                "must place a chunk in the dataset, got " + first);
                number = number * places(dims[axis], side) + (int) first / side;
            }
            add(number, entry.child(), length, mask);
        }
    }

    /** How many chunks of a side length a dimension takes, the last of which may stand out. */
    static int places(int dim, int side) {
        return (int) ((dim + (long) side - 1) / side);
    }

    private void add(int number, long address, long length, long mask) {
        // Else it was never written.
        if (address != ByteReader.UNDEFINED) {
            chunks.add(new Chunk(number, address, length, mask));
        }
    }

    /** See the specification, VII.C: The Fixed Array Index. */
    private void readFixedArray(int count) {
        ByteReader header =
                file.structure("fixed array", layout.address(), 12L + file.sizeOfLengths() + file.sizeOfOffsets());
        header.signature("FAHD");
        header.version(0);
        header.version(filtered ? 1 : 0);
        int entrySize = header.u8();
        int pageBits = header.u8();
        long entries = header.length();
        long block = header.offset();
        header.checksum();
        header.require(entries == count, "must have an entry for each of %d chunks, got %d".formatted(count, entries));
        int sizeBytes = entrySize - file.sizeOfOffsets() - (filtered ? 4 : 0);
        header.require(
                pageBits <= 31 && (filtered ? sizeBytes >= 1 && sizeBytes <= 8 : sizeBytes == 0),
                "must have entries of a size that fits, got " + entrySize);
        if (block == ByteReader.UNDEFINED) {
            return;
        }
        long pageEntries = 1L << pageBits;
        boolean paged = count > pageEntries;
        long pages = paged ? (count + pageEntries - 1) / pageEntries : 1;
        long bitmap = paged ? (pages + 7) / 8 : 0;
        long prefix = 6L + file.sizeOfOffsets() + bitmap;
        ByteReader data = file.structure(
                "fixed array",
                block,
                prefix + (paged ? CHECKSUM_BYTES : 0) + (long) count * entrySize + pages * CHECKSUM_BYTES);
        data.signature("FADB");
        data.version(0);
        data.skip(prefix - 5);
        data.skip(paged ? CHECKSUM_BYTES : 0);
        for (int i = 0; i < count; i++) {
            long address = data.offset();
            long length = filtered ? data.number(sizeBytes) : chunkSize;
            long mask = filtered ? data.u32() : 0;
            // A page that was never written is full of zeros.
            add(i, address == 0 ? ByteReader.UNDEFINED : address, length, mask);
            data.skip(paged && (i + 1) % pageEntries == 0 ? CHECKSUM_BYTES : 0);
        }
    }
}
