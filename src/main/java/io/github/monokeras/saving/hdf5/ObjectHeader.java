package io.github.monokeras.saving.hdf5;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What a file says of one node: a list of messages, of which each has a type and its own fields.
 *
 * @see <a href="https://docs.hdfgroup.org/documentation/hdf5/latest/_f_m_t3.html#sec_fmt3_dataobject_hdr">HDF5 File Format
 *     Specification, IV.A: Data Object Headers</a>
 */
final class ObjectHeader {

    static final int DATASPACE = 0x01;
    static final int LINK_INFO = 0x02;
    static final int DATATYPE = 0x03;
    static final int LINK = 0x06;
    static final int EXTERNAL_FILES = 0x07;
    static final int DATA_LAYOUT = 0x08;
    static final int FILTER_PIPELINE = 0x0b;
    static final int ATTRIBUTE = 0x0c;
    static final int SYMBOL_TABLE = 0x11;
    static final int ATTRIBUTE_INFO = 0x15;

    private static final int CONTINUATION = 0x10;
    private static final int PREFIX_BYTES = 16;
    private static final int CHECKSUM_BYTES = 4;

    /** A message: its type, whether its body is only a pointer to a body elsewhere, its body. */
    private record Message(int type, boolean shared, ByteReader body) {}

    /** A piece of the header, and where and how long it is. */
    private record Continuation(long address, long length) {}

    private final FileBytes file;
    private final List<Message> messages = new ArrayList<>();
    private final Deque<Continuation> continuations = new ArrayDeque<>();

    private ObjectHeader(FileBytes file) {
        this.file = file;
    }

    /** Reads the header at an address with all its continuations; throws InvalidFileException if it is damaged. */
    static ObjectHeader read(FileBytes file, long address) {
        ObjectHeader header = new ObjectHeader(file);
        if (file.slice("object header", address, 1).get() == 1) {
            header.readVersion1(address);
        } else {
            header.readVersion2(address);
        }
        return header;
    }

    private void readVersion1(long address) {
        ByteReader prefix = file.structure("object header", address, PREFIX_BYTES);
        prefix.skip(1 + 1 + 2 + 4);
        continuations.add(new Continuation(address + PREFIX_BYTES, prefix.u32()));
        while (!continuations.isEmpty()) {
            Continuation next = continuations.remove();
            ByteReader block = file.structure("object header", next.address, next.length);
            while (block.remaining() >= 8) {
                int type = block.u16();
                int size = block.u16();
                int flags = block.u8();
                block.skip(3);
                add(type, flags, block.part("message of type " + type, size));
            }
        }
    }

    private void readVersion2(long address) {
        ByteReader prefix = file.structure("object header", address, Math.min(34, file.size() - address));
        prefix.signature("OHDR");
        prefix.version(2);
        int flags = prefix.u8();
        int times = (flags & 0x20) == 0 ? 0 : 16;
        int phases = (flags & 0x10) == 0 ? 0 : 4;
        prefix.skip(times + phases);
        int sizeBytes = 1 << (flags & 3);
        long size = prefix.number(sizeBytes);
        int before = 6 + times + phases + sizeBytes;
        prefix.require(size >= 0 && size <= file.size(), "must be no longer than the file, got " + size + " bytes");
        ByteReader first = file.structure("object header", address, before + size + CHECKSUM_BYTES);
        first.skip(before);
        boolean ordered = (flags & 4) != 0;
        readBlock(first, ordered);
        while (!continuations.isEmpty()) {
            Continuation next = continuations.remove();
            ByteReader block = file.structure("object header continuation", next.address, next.length);
            block.signature("OCHK");
            readBlock(block, ordered);
        }
    }

    private void readBlock(ByteReader block, boolean ordered) {
        int prefix = ordered ? 6 : 4;
        while (block.remaining() >= prefix + CHECKSUM_BYTES) {
            int type = block.u8();
            int size = block.u16();
            int flags = block.u8();
            block.skip(ordered ? 2 : 0);
            add(type, flags, block.part("message of type " + type, size));
        }
        // A gap too short for a message.
        block.skip(Math.max(0, block.remaining() - CHECKSUM_BYTES));
        block.checksum();
    }

    private void add(int type, int flags, ByteReader body) {
        if (type == CONTINUATION) {
            continuations.add(new Continuation(body.offset(), body.length()));
        } else {
            messages.add(new Message(type, (flags & 2) != 0, body));
        }
    }

    /** Whether there is a message of a type. */
    boolean has(int type) {
        return messages.stream().anyMatch(message -> message.type == type);
    }

    /** Whether the body of a message lies elsewhere, as that of a datatype that is shared by several datasets. */
    boolean isShared(int type) {
        return messages.stream().anyMatch(message -> message.type == type && message.shared);
    }

    /** The bodies of all messages of a type that lie in this header, in their order. */
    List<ByteReader> all(int type) {
        return messages.stream()
                .filter(message -> message.type == type && !message.shared)
                .map(Message::body)
                .toList();
    }

    /** The body of the first message of a type. */
    Optional<ByteReader> first(int type) {
        return all(type).stream().findFirst();
    }

    /** The body of a message; throws InvalidFileException if there is none of the type. */
    ByteReader require(int type, String name) {
        return first(type)
                .orElseThrow(() -> file.refuse("the dataset must have a %s message, got none".formatted(name)));
    }
}
