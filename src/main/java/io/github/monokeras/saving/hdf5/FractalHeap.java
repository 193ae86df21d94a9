package io.github.monokeras.saving.hdf5;

/**
 * The heap in which newer files keep many links or attributes: blocks in a table whose rows double in size.
 *
 * @see <a href="https://docs.hdfgroup.org/documentation/hdf5/latest/_f_m_t3.html#sec_fmt3_infra_fheap">HDF5 File Format
 *     Specification, III.G: Disk Format: Level 1G - Fractal Heap</a>
 */
final class FractalHeap {

    private static final int MANAGED = 0;
    private static final int HUGE = 1;
    private static final int TINY = 2;

    private final FileBytes file;
    private final long hugeObjects;
    private final int tableWidth;
    private final long startingBlockSize;
    private final long maximumDirectBlockSize;
    private final int offsetBytes;
    private final int lengthBytes;
    private final long root;
    private final int rootRows;

    private FractalHeap(FileBytes file, long address) {
        int lengths = file.sizeOfLengths();
        int offsets = file.sizeOfOffsets();
        ByteReader header = file.structure("fractal heap", address, 26L + 12L * lengths + 3L * offsets);
        header.signature("FRHP");
        header.version(0);
        header.skip(2);
        header.require(header.u16() == 0, "must not be compressed");
        header.skip(1);
        long largestManaged = header.u32();
        header.skip(lengths);
        this.file = file;
        this.hugeObjects = header.offset();
        header.skip(lengths + offsets + 8L * lengths);
        this.tableWidth = header.u16();
        this.startingBlockSize = header.length();
        this.maximumDirectBlockSize = header.length();
        this.offsetBytes = (header.u16() + 7) / 8;
        header.skip(2);
        this.root = header.offset();
        this.rootRows = header.u16();
        header.checksum();
        // A length is below the size of a direct block, and at most that of the largest object in one.
        int blockBits = Long.numberOfTrailingZeros(Long.highestOneBit(maximumDirectBlockSize));
        int objectBits = Long.SIZE - Long.numberOfLeadingZeros(largestManaged);
        this.lengthBytes = (Math.min(blockBits, objectBits) + 7) / 8;
        header.require(
                tableWidth > 0
                        && Long.bitCount(startingBlockSize) == 1
                        && startingBlockSize <= maximumDirectBlockSize
                        && maximumDirectBlockSize <= Integer.MAX_VALUE
                        && offsetBytes <= Long.BYTES,
                "must have blocks of a size that fits the file");
    }

    static FractalHeap read(FileBytes file, long address) {
        return new FractalHeap(file, address);
    }

    /**
     * Finds an object by its heap ID.
     *
     * @param what its name, for messages
     */
    ByteReader object(ByteReader id, String what) {
        int first = id.u8();
        id.require(first >> 6 == 0, "must have the version 0");
        return switch ((first >> 4) & 3) {
            case MANAGED -> {
                long offset = id.number(offsetBytes);
                yield managed(offset, id.number(lengthBytes), what);
            }
            case HUGE -> huge(id.number(Math.min(id.remaining(), file.sizeOfLengths())), what);
            case TINY -> id.part(what, (first & 0x0f) + 1);
            default -> throw id.refuse("must point to a managed, a huge or a tiny object");
        };
    }

    private ByteReader managed(long offset, long length, String what) {
        long block = root;
        long start = 0;
        int rows = rootRows;
        // An indirect block at a time; each child has fewer rows than its parent.
        while (rows > 0) {
            long rowStart = start;
            int row = 0;
            while (row < rows && offset - rowStart >= blockSize(row) * tableWidth) {
                rowStart += blockSize(row) * tableWidth;
                row++;
            }
            long size = blockSize(row);
            if (row == rows || offset < rowStart) {
                throw file.refuse("%s must lie within its fractal heap, got the offset %d".formatted(what, offset));
            }
            long column = (offset - rowStart) / size;
            long entry =
                    5L + file.sizeOfOffsets() + offsetBytes + (row * (long) tableWidth + column) * file.sizeOfOffsets();
            block = file.structure("indirect block", block + entry, file.sizeOfOffsets())
                    .offset();
            start = rowStart + column * size;
            int childRows = rowsOfIndirectBlock(size);
            if (size > maximumDirectBlockSize && childRows >= rows) {
                throw file.refuse("indirect block must have fewer rows than its parent, got " + childRows);
            }
            rows = size > maximumDirectBlockSize ? childRows : 0;
        }
        file.structure("direct block", block, 4).signature("FHDB");
        return file.structure(what, block + (offset - start), length);
    }

    /** Rows 0 and 1 have blocks of the starting size; from there on it doubles. */
    private long blockSize(int row) {
        int doublings = Math.max(0, row - 1);
        if (doublings + Long.numberOfTrailingZeros(startingBlockSize) > 46) {
            throw file.refuse("fractal heap must have rows that fit the file, got row " + row);
        }
        return startingBlockSize << doublings;
    }

    /** The number of rows that together are as large as the block is. */
    private int rowsOfIndirectBlock(long size) {
        long firstRow = startingBlockSize * tableWidth;
        return Long.numberOfTrailingZeros(size) - Long.numberOfTrailingZeros(Long.highestOneBit(firstRow)) + 1;
    }

    /** An object too large for a block lies by itself, and a B-tree knows where. */
    private ByteReader huge(long key, String what) {
        for (ByteReader entry : BTreeV2.records(file, hugeObjects, BTreeV2.HUGE_OBJECTS)) {
            long address = entry.offset();
            long length = entry.length();
            if (entry.length() == key) {
                return file.structure(what, address, length);
            }
        }
        throw file.refuse("%s must be among the huge objects of its fractal heap, got none".formatted(what));
    }
}
