package io.github.monokeras.saving.hdf5;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The collections in which a file keeps what has no fixed length, such as the strings of attributes; each is read once.
 *
 * @see <a href="https://docs.hdfgroup.org/documentation/hdf5/latest/_f_m_t3.html#sec_fmt3_infra_globalheap">HDF5 File Format
 *     Specification, III.E: Disk Format: Level 1E - Global Heap</a>
 */
final class GlobalHeaps {

    private static final int LEAST_OBJECT = 8;

    /** The objects of each collection, by the collection's address and the object's index. */
    private final Map<Long, Map<Integer, ByteBuffer>> collections = new HashMap<>();

    /** Reads a string whose length, collection and index come next in an element. */
    String string(ByteReader element) {
        long length = element.u32();
        long address = element.offset();
        int index = (int) element.u32();
        if (length == 0 || address == 0 || address == ByteReader.UNDEFINED) {
            return "";
        }
        ByteBuffer object = collections
                .computeIfAbsent(address, at -> read(element.file(), at))
                .get(index);
        if (object == null) {
            throw element.refuse("must find its string in the global heap, got no object " + index);
        }
        element.require(length <= object.remaining(), "must have a string within its object of the global heap");
        element.file().pay(length);
        String text =
                StandardCharsets.UTF_8.decode(object.slice(0, (int) length)).toString();
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    private static Map<Integer, ByteBuffer> read(FileBytes file, long address) {
        ByteReader prefix = file.structure("global heap", address, 8L + file.sizeOfLengths());
        prefix.signature("GCOL");
        prefix.version(1);
        prefix.skip(3);
        long size = prefix.length();
        ByteReader heap = file.structure("global heap", address, size);
        heap.skip(8L + file.sizeOfLengths());
        Map<Integer, ByteBuffer> objects = new HashMap<>();
        while (heap.remaining() >= LEAST_OBJECT + file.sizeOfLengths()) {
            int index = heap.u16();
            heap.skip(2 + 4);
            long length = heap.length();
            if (index == 0) {
                // The free space, which is always the last.
                break;
            }
            objects.put(index, heap.bytes(length));
            heap.skip(Math.min(-length & 7, heap.remaining()));
        }
        return objects;
    }
}
