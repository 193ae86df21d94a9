package io.github.monokeras.saving.hdf5;

import java.util.ArrayList;
import java.util.List;

/**
 * The links of a group as older files keep them, and h5py by default: a B-tree of symbol table nodes, and a local heap with the
 * names.
 *
 * @see <a href="https://docs.hdfgroup.org/documentation/hdf5/latest/_f_m_t3.html#sec_fmt3_infra_symboltable">HDF5 File Format
 *     Specification, III.B: Disk Format: Level 1B - Group Symbol Table Nodes</a>
 */
final class SymbolTable {

    private static final int SOFT_LINK = 2;

    private final FileBytes file;
    private final ByteReader names;
    private final List<Links.Link> links = new ArrayList<>();

    private SymbolTable(FileBytes file, long localHeap) {
        this.file = file;
        ByteReader heap =
                file.structure("local heap", localHeap, 8L + 2L * file.sizeOfLengths() + file.sizeOfOffsets());
        heap.signature("HEAP");
        heap.version(0);
        heap.skip(3);
        long size = heap.length();
        heap.length();
        this.names = file.structure("local heap's data segment", heap.offset(), size);
    }

    /** The links of a group, in the order of their names. */
    static List<Links.Link> read(FileBytes file, ByteReader message) {
        long tree = message.offset();
        SymbolTable table = new SymbolTable(file, message.offset());
        BTreeV1.groupNodes(file, tree).forEach(table::readNode);
        return table.links;
    }

    private void readNode(long address) {
        ByteReader prefix = file.structure("symbol table node", address, 8);
        prefix.signature("SNOD");
        prefix.version(1);
        prefix.skip(1);
        int count = prefix.u16();
        int entrySize = 2 * file.sizeOfOffsets() + 24;
        ByteReader entries = file.structure("symbol table node", address + 8, (long) count * entrySize);
        for (int i = 0; i < count; i++) {
            names.moveTo(entries.offset());
            String name = names.textToZero();
            file.pay(name.length());
            long header = entries.offset();
            if (entries.u32() == SOFT_LINK) {
                throw file.refuse(
                        "\"%s\" must be a hard link, got a soft one; its target may be anywhere".formatted(name));
            }
            entries.skip(4 + 16);
            links.add(new Links.Link(name, header));
        }
    }
}
