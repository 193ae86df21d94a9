package io.github.monokeras.saving.hdf5;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What was done to the bytes of a chunk when they were written, one filter after another: deflate, shuffle, Fletcher's checksum.
 *
 * @see <a href="https://docs.hdfgroup.org/documentation/hdf5/latest/_f_m_t3.html#sec_fmt3_dataobject_hdr_msg_filter">HDF5 File
 *     Format Specification, IV.A.2.l: The Data Storage - Filter Pipeline Message</a>
 */
final class FilterPipeline {

    private static final int DEFLATE = 1;
    private static final int SHUFFLE = 2;
    private static final int FLETCHER32 = 3;
    private static final int FLETCHER32_BYTES = 4;

    private final FileBytes file;
    private final List<Integer> filters = new ArrayList<>();

    private FilterPipeline(FileBytes file) {
        this.file = file;
    }

    /** Reads the message; throws InvalidFileException for a filter that is none of the three. */
    static FilterPipeline read(FileBytes file, ObjectHeader header) {
        FilterPipeline pipeline = new FilterPipeline(file);
        header.first(ObjectHeader.FILTER_PIPELINE).ifPresent(pipeline::read);
        return pipeline;
    }

    private void read(ByteReader message) {
        int version = message.u8();
        message.require(version == 1 || version == 2, "must have a filter pipeline of version 1 or 2, got " + version);
        int count = message.u8();
        message.skip(version == 1 ? 6 : 0);
        for (int i = 0; i < count; i++) {
            int filter = message.u16();
            int nameSize = version == 1 || filter >= 256 ? message.u16() : 0;
            message.skip(2);
            int values = message.u16();
            message.skip(version == 1 ? nameSize + (-nameSize & 7) : nameSize);
            message.skip(4L * values + (version == 1 && values % 2 == 1 ? 4 : 0));
            message.require(
                    filter >= DEFLATE && filter <= FLETCHER32,
                    "must have no filters but deflate (1), shuffle (2) and fletcher32 (3), got " + filter);
            filters.add(filter);
        }
        // Each may make a copy as large as a chunk.
        message.require(count <= 8, "must have at most 8 filters, got " + count);
    }

    /** Whether the bytes are stored as they are. */
    boolean isEmpty() {
        return filters.isEmpty();
    }

    /**
     * Undoes the filters, the last one first.
     *
     * @param mask has a bit set for each filter that this chunk has passed by
     * @param size how many bytes must come out
     */
    ByteBuffer undo(ByteBuffer stored, long mask, int size, int elementSize) {
        ByteBuffer bytes = stored;
        // What comes out at the front of the pipeline has this size; a checksum before deflate makes it longer.
        int most = size + FLETCHER32_BYTES * filters.size();
        for (int i = filters.size() - 1; i >= 0; i--) {
            if ((mask >> i & 1) == 0) {
                bytes = switch (filters.get(i)) {
                    case DEFLATE -> inflate(bytes, most);
                    case SHUFFLE -> unshuffle(bytes, elementSize);
                    default -> withoutChecksum(bytes);
                };
            }
        }
        if (bytes.remaining() != size) {
            throw file.refuse("a chunk must have %d bytes, got %d".formatted(size, bytes.remaining()));
        }
        return bytes;
    }

    private ByteBuffer inflate(ByteBuffer deflated, int most) {
        byte[] bytes = new byte[most];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(deflated.slice());
            int length = 0;
            int more = 1;
            while (more > 0 && length < most) {
                more = inflater.inflate(bytes, length, most - length);
                length += more;
            }
            // Where all room is taken, the end of the stream may still be to come, but no byte more.
            if (!inflater.finished() && (inflater.inflate(new byte[1]) > 0 || !inflater.finished())) {
                throw file.refuse(
                        "a deflated chunk must end after at most %d bytes, got more or no end".formatted(most));
            }
            return ByteBuffer.wrap(bytes, 0, length).slice();
        } catch (DataFormatException damaged) {
            throw file.refuse("a deflated chunk must be as zlib writes it, got other bytes; the file is damaged there");
        } finally {
            inflater.end();
        }
    }

    /** Shuffle puts the first bytes of all elements together, then the second ones, and so on; a rest stays at the end. */
    private static ByteBuffer unshuffle(ByteBuffer shuffled, int elementSize) {
        int size = shuffled.remaining();
        int elements = size / elementSize;
        byte[] bytes = new byte[size];
        for (int part = 0; part < elementSize; part++) {
            for (int i = 0; i < elements; i++) {
                bytes[i * elementSize + part] = shuffled.get(part * elements + i);
            }
        }
        for (int i = elements * elementSize; i < size; i++) {
            bytes[i] = shuffled.get(i);
        }
        return ByteBuffer.wrap(bytes);
    }

    private ByteBuffer withoutChecksum(ByteBuffer bytes) {
        if (bytes.remaining() < FLETCHER32_BYTES) {
            throw file.refuse("a chunk must have a checksum, got %d bytes".formatted(bytes.remaining()));
        }
        return bytes.slice(0, bytes.remaining() - FLETCHER32_BYTES);
    }
}
