package io.github.monokeras.saving.hdf5;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The global heap of a file to be written: the strings of all attributes, numbered, in as many collections as they need.
 *
 * @see <a href="https://docs.hdfgroup.org/documentation/hdf5/latest/_f_m_t3.html#sec_fmt3_infra_globalheap">HDF5 File Format
 *     Specification, III.E: Disk Format: Level 1E - Global Heap</a>
 */
final class StringHeap {

    /** HDF5 makes no smaller collection, and reads none. */
    private static final int LEAST_SIZE = 4096;
    /** An index has 16 bits, and 0 stands for the free space. */
    private static final int MOST_OBJECTS = 65_535;

    private static final int PREFIX = 16;
    private static final int OBJECT_PREFIX = 16;
    /** So that no collection, and no buffer with one, grows without end. */
    private static final int FULL = 1 << 20;

    private final List<byte[]> collections = new ArrayList<>();
    private ByteWriter objects = new ByteWriter();
    private int index;
    private long end;

    /** A heap whose first collection will lie at an address. */
    StringHeap(long address) {
        this.end = address;
    }

    /** Keeps a string and returns what an attribute holds of it: its length, its collection's address, its index. */
    byte[] add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 0) {
            return new ByteWriter().u32(0).u64(0).u32(0).toBytes();
        }
        index++;
        objects.u16(index).u16(0).u32(0).u64(bytes.length).bytes(bytes).align8();
        byte[] reference =
                new ByteWriter().u32(bytes.length).u64(end).u32(index).toBytes();
        if (index == MOST_OBJECTS || objects.size() >= FULL) {
            close();
        }
        return reference;
    }

    /** Ends the last collection; returns all of them, which lie one after another. */
    List<byte[]> collections() {
        if (index > 0) {
            close();
        }
        return collections;
    }

    /** The first address behind all collections. */
    long end() {
        return end;
    }

    private void close() {
        int used = PREFIX + objects.size();
        int size = Math.max(LEAST_SIZE, used);
        ByteWriter collection = new ByteWriter().ascii("GCOL").u8(1, 0, 0, 0).u64(size);
        collection.bytes(objects.toBytes());
        if (size - used >= OBJECT_PREFIX) {
            // The free space is an object, too: number 0.
            collection.u16(0).u16(0).u32(0).u64(size - used);
        }
        collections.add(collection.zeros(size - collection.size()).toBytes());
        end += size;
        objects = new ByteWriter();
        index = 0;
    }
}
