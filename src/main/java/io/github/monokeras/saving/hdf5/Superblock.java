package io.github.monokeras.saving.hdf5;

import io.github.monokeras.saving.InvalidFileException;
import java.nio.ByteBuffer;

/**
 * The begin of a file: how many bytes an address takes, how long the file is, and where the root group lies.
 *
 * @param file the file from its base address on
 * @param root the address of the root group's object header
 * @see <a href="https://docs.hdfgroup.org/documentation/hdf5/latest/_f_m_t3.html#sec_fmt3_boot_super">HDF5 File Format
 *     Specification, II.A: Disk Format: Level 0A - Format Signature and Superblock</a>
 */
record Superblock(FileBytes file, long root) {

    /** {@code \211HDF\r\n\032\n}, as a little-endian number. */
    static final long SIGNATURE = 0x0a1a0a0d46444889L;

    private static final int FIRST_USER_BLOCK = 512;

    /** Finds it at 0, or behind a user block at 512, 1024, 2048, ...; throws InvalidFileException if it is nowhere. */
    static Superblock read(ByteBuffer bytes) {
        FileBytes file = FileBytes.of(bytes);
        for (long at = 0; at + Long.BYTES <= file.size(); at = at == 0 ? FIRST_USER_BLOCK : 2 * at) {
            if (file.slice("signature", at, Long.BYTES).getLong() == SIGNATURE) {
                return read(file, (int) at);
            }
        }
        throw new InvalidFileException("HDF5: the file must begin with the signature of HDF5, got %d other bytes"
                .formatted(bytes.remaining()));
    }

    private static Superblock read(FileBytes whole, int base) {
        // No superblock is longer than this; a file may be shorter.
        ByteReader reader = whole.structure("superblock", base, Math.min(128, whole.size() - base));
        reader.skip(Long.BYTES);
        int version = reader.u8();
        return switch (version) {
            case 0, 1 -> old(whole, base, reader, version);
            case 2, 3 -> recent(whole, base, reader);
            default -> throw reader.refuse("must have a version from 0 to 3, got " + version);
        };
    }

    private static Superblock old(FileBytes whole, int base, ByteReader reader, int version) {
        reader.skip(4);
        FileBytes file = whole.from(base, reader.u8(), reader.u8());
        reader.skip(1 + 2 + 2 + 4 + (version == 1 ? 4 : 0));
        int offset = file.sizeOfOffsets();
        reader.skip(2L * offset);
        long end = reader.number(offset);
        reader.skip(offset);
        // The symbol table entry of the root group: the offset of its name, its address.
        reader.skip(offset);
        return new Superblock(requireLength(file, base, end), reader.number(offset));
    }

    private static Superblock recent(FileBytes whole, int base, ByteReader reader) {
        FileBytes file = whole.from(base, reader.u8(), reader.u8());
        reader.skip(1);
        int offset = file.sizeOfOffsets();
        reader.skip(2L * offset);
        long end = reader.number(offset);
        long root = reader.number(offset);
        reader.checksum();
        return new Superblock(requireLength(file, base, end), root);
    }

    /** The end of the file counts from the file's begin or from the base address, as the writer saw it: the smaller. */
    private static FileBytes requireLength(FileBytes file, int base, long end) {
        if (end < 0 || end - base > file.size()) {
            throw file.refuse("the file must have %s bytes, as its superblock says, got %d; it is cut off"
                    .formatted(Long.toUnsignedString(end), file.size() + (long) base));
        }
        return file;
    }
}
