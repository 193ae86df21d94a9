package io.github.monokeras.saving.hdf5;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The links of a group as newer files keep them: as messages in its header, or in a fractal heap where there are many.
 *
 * @see <a href="https://docs.hdfgroup.org/documentation/hdf5/latest/_f_m_t3.html#sec_fmt3_dataobject_hdr_msg_link">HDF5 File
 *     Format Specification, IV.A.2.g: The Link Message</a>
 */
final class Links {

    private static final int HEAP_ID_BYTES = 7;

    /** A name in a group, and the address of the object header that it stands for. */
    record Link(String name, long address) {}

    private Links() {}

    /** The links of a group: in the order of their names where they lie in a heap. */
    static List<Link> read(FileBytes file, ObjectHeader header) {
        List<Link> links = new ArrayList<>();
        for (ByteReader message : header.all(ObjectHeader.LINK)) {
            links.add(read(message));
        }
        if (header.first(ObjectHeader.LINK_INFO).isPresent()) {
            links.addAll(dense(file, header.require(ObjectHeader.LINK_INFO, "link info")));
        }
        return links;
    }

    private static List<Link> dense(FileBytes file, ByteReader info) {
        info.version(0);
        int flags = info.u8();
        info.skip((flags & 1) == 0 ? 0 : 8);
        long heap = info.offset();
        long names = info.offset();
        if (heap == ByteReader.UNDEFINED) {
            return List.of();
        }
        FractalHeap objects = FractalHeap.read(file, heap);
        List<Link> links = new ArrayList<>();
        for (ByteReader entry : BTreeV2.records(file, names, BTreeV2.LINK_NAMES)) {
            // A hash of the name comes first; the tree is in its order.
            entry.skip(4);
            links.add(read(objects.object(entry.part("heap ID", HEAP_ID_BYTES), "link")));
        }
        links.sort(Comparator.comparing(Link::name));
        return links;
    }

    private static Link read(ByteReader message) {
        message.version(1);
        int flags = message.u8();
        int type = (flags & 0x08) == 0 ? 0 : message.u8();
        message.skip((flags & 0x04) == 0 ? 0 : 8);
        message.skip((flags & 0x10) == 0 ? 0 : 1);
        long nameSize = message.number(1 << (flags & 3));
        String name = message.text(nameSize);
        if (type != 0) {
            throw message.file()
                    .refuse("\"%s\" must be a hard link, got a %s one; its target may be anywhere"
                            .formatted(name, type == 1 ? "soft" : "external"));
        }
        return new Link(name, message.offset());
    }
}
