package io.github.monokeras.saving.hdf5;

import java.util.ArrayList;
import java.util.List;

/**
 * The B-tree of older files: keys, and between them pointers to children.
 *
 * @see <a href="https://docs.hdfgroup.org/documentation/hdf5/latest/_f_m_t3.html#sec_fmt3_infra_btrees_v1">HDF5 File Format
 *     Specification, III.A.1: Disk Format: Level 1A1 - Version 1 B-trees</a>
 */
final class BTreeV1 {

    private static final int GROUP = 0;
    private static final int RAW_DATA = 1;

    /** A leaf's child: the key before it, and the child's address. */
    record Entry(ByteReader key, long child) {}

    private final FileBytes file;
    private final int type;
    private final long keySize;
    private final List<Entry> entries = new ArrayList<>();

    private BTreeV1(FileBytes file, int type, long keySize) {
        this.file = file;
        this.type = type;
        this.keySize = keySize;
    }

    /** The addresses of a group's symbol table nodes. */
    static List<Long> groupNodes(FileBytes file, long address) {
        BTreeV1 tree = new BTreeV1(file, GROUP, file.sizeOfLengths());
        tree.read(address, -1);
        return tree.entries.stream().map(Entry::child).toList();
    }

    /** The chunks of a dataset of a rank: the keys say where in the dataset each belongs. */
    static List<Entry> chunks(FileBytes file, long address, int rank) {
        BTreeV1 tree = new BTreeV1(file, RAW_DATA, 8L + 8L * (rank + 1));
        tree.read(address, -1);
        return tree.entries;
    }

    /** Reads a node that must be on a level, which for the root is -1: any. The level falls to 0, so this ends. */
    private void read(long address, int levelAbove) {
        int prefixSize = 8 + 2 * file.sizeOfOffsets();
        ByteReader prefix = file.structure("B-tree node", address, prefixSize);
        prefix.signature("TREE");
        prefix.version(type);
        int level = prefix.u8();
        prefix.require(levelAbove < 0 || level == levelAbove - 1, "must be one level below its parent, got " + level);
        int count = prefix.u16();
        long size = count * (keySize + file.sizeOfOffsets()) + keySize;
        ByteReader node = file.structure("B-tree node", address + prefixSize, size);
        for (int i = 0; i < count; i++) {
            ByteReader key = node.part("B-tree key", keySize);
            long child = node.offset();
            if (level == 0) {
                entries.add(new Entry(key, child));
            } else {
                read(child, level);
            }
        }
    }
}
