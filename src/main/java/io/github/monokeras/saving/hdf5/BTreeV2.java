package io.github.monokeras.saving.hdf5;

import java.util.ArrayList;
import java.util.List;

/**
 * The B-tree of newer files: records of one size, in order.
 *
 * @see <a href="https://docs.hdfgroup.org/documentation/hdf5/latest/_f_m_t3.html#sec_fmt3_infra_btrees_v2">HDF5 File Format
 *     Specification, III.A.2: Disk Format: Level 1A2 - Version 2 B-trees</a>
 */
final class BTreeV2 {

    static final int HUGE_OBJECTS = 1;
    static final int LINK_NAMES = 5;
    static final int ATTRIBUTE_NAMES = 8;

    /** Signature, version, type and checksum of a node. */
    private static final int NODE_OVERHEAD = 10;
    /** A tree of this depth would have more records than any file. */
    private static final int MOST_DEPTH = 16;

    private final FileBytes file;
    private final int type;
    private final int nodeSize;
    private final int recordSize;
    /** The bytes that the number of records of a child takes. */
    private final int countBytes;
    /** The bytes that the number of records of a child and all below takes, by the depth of the child. */
    private final int[] totalBytes;

    private final List<ByteReader> records = new ArrayList<>();

    private BTreeV2(FileBytes file, int type, int nodeSize, int recordSize, int depth) {
        this.file = file;
        this.type = type;
        this.nodeSize = nodeSize;
        this.recordSize = recordSize;
        long most = ((long) nodeSize - NODE_OVERHEAD) / recordSize;
        this.countBytes = bytesFor(most);
        this.totalBytes = new int[depth];
        long mostBelow = most;
        for (int i = 1; i < depth; i++) {
            int pointer = file.sizeOfOffsets() + countBytes + totalBytes[i - 1];
            long mostHere = ((long) nodeSize - NODE_OVERHEAD - pointer) / (recordSize + pointer);
            mostBelow = Math.min((mostHere + 1) * mostBelow + mostHere, Integer.MAX_VALUE);
            totalBytes[i] = bytesFor(mostBelow);
        }
    }

    private static int bytesFor(long most) {
        return (Long.SIZE - Long.numberOfLeadingZeros(Math.max(1, most)) + 7) / 8;
    }

    /** All records of a tree, in their order; throws InvalidFileException if it is damaged, or of another type. */
    static List<ByteReader> records(FileBytes file, long address, int type) {
        int size = 22 + file.sizeOfOffsets() + file.sizeOfLengths();
        ByteReader header = file.structure("B-tree", address, size);
        header.signature("BTHD");
        header.version(0);
        int found = header.u8();
        header.require(found == type, "must have the type %d, got %d".formatted(type, found));
        long nodeSize = header.u32();
        int recordSize = header.u16();
        int depth = header.u16();
        header.require(
                recordSize > 0 && nodeSize > NODE_OVERHEAD && nodeSize <= file.size() && depth <= MOST_DEPTH,
                "must have nodes of a size, and a depth, that fit the file");
        header.skip(2);
        long root = header.offset();
        int count = header.u16();
        header.length();
        header.checksum();
        BTreeV2 tree = new BTreeV2(file, type, (int) nodeSize, recordSize, depth);
        if (root != ByteReader.UNDEFINED) {
            tree.read(root, count, depth);
        }
        return tree.records;
    }

    private void read(long address, int count, int depth) {
        ByteReader node = file.structure("B-tree node", address, nodeSize);
        node.signature(depth == 0 ? "BTLF" : "BTIN");
        node.version(0);
        node.version(type);
        List<ByteReader> here = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            here.add(node.part("B-tree record", recordSize));
        }
        // A child comes before the record of the same number.
        for (int i = 0; depth > 0 && i <= count; i++) {
            long child = node.offset();
            int childCount = (int) node.number(countBytes);
            node.skip(totalBytes[depth - 1]);
            read(child, childCount, depth - 1);
            if (i < count) {
                records.add(here.get(i));
            }
        }
        if (depth == 0) {
            records.addAll(here);
        }
        node.checksum();
    }
}
