package io.github.monokeras.saving.hdf5;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.monokeras.saving.InvalidFileException;
import java.nio.ByteBuffer;
import java.util.List;

/** A file put together by hand, structure by structure, with right checksums: what an attacker would write. */
final class CraftedFile {

    private static final int SUPERBLOCK_BYTES = 48;

    private final ByteWriter body = new ByteWriter();

    /** The address at which the next structure will lie. */
    long next() {
        return (long) SUPERBLOCK_BYTES + body.size();
    }

    /** Appends a structure and returns its address. */
    long add(byte[] structure) {
        long address = next();
        body.bytes(structure).align8();
        return address;
    }

    /** Appends a header with one message, or none, of a type. */
    long header(int type, byte[] message) {
        ByteWriter header = new ByteWriter().ascii("OHDR").u8(2, 2).u32(4 + message.length);
        return add(header.u8(type)
                .u16(message.length)
                .u8(0)
                .bytes(message)
                .checksum()
                .toBytes());
    }

    /** Appends a header with several messages, given as type and body in turn. */
    long headers(List<Integer> types, List<byte[]> messages) {
        ByteWriter all = new ByteWriter();
        for (int i = 0; i < types.size(); i++) {
            all.u8(types.get(i)).u16(messages.get(i).length).u8(0).bytes(messages.get(i));
        }
        ByteWriter header = new ByteWriter().ascii("OHDR").u8(2, 2).u32(all.size());
        return add(header.bytes(all.toBytes()).checksum().toBytes());
    }

    /** A group with one link. */
    long group(String name, long child) {
        Messages header = new Messages();
        header.group();
        header.link(name, child);
        return add(header.toBytes());
    }

    /** The whole file with a root. */
    ByteBuffer withRoot(long root) {
        return ByteBuffer.wrap(new ByteWriter()
                .u64(Superblock.SIGNATURE)
                .u8(2, Long.BYTES, Long.BYTES, 0)
                .u64(0)
                .u64(-1)
                .u64(next())
                .u64(root)
                .checksum()
                .bytes(body.toBytes())
                .toBytes());
    }

    /** Reads a whole file, which must end in an InvalidFileException that says something. */
    static void assertRefused(ByteBuffer file, String message) {
        assertThatThrownBy(() -> GoldenFiles.readAll(Hdf5Reader.read(file)))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageContaining(message);
    }
}
