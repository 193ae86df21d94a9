package io.github.monokeras.saving.hdf5;

import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An object header to be written: messages are added to it, then it gives its bytes.
 *
 * @see <a href="https://docs.hdfgroup.org/documentation/hdf5/latest/_f_m_t3.html#sec_fmt3_dataobject_hdr_prefix_two">HDF5 File
 *     Format Specification, IV.A.1.b: Version 2 Data Object Header Prefix</a>
 */
final class Messages {

    private static final int MOST_BYTES = 65_535;
    private static final int GROUP_INFO = 0x0a;
    private static final int FILL_VALUE = 0x05;
    /** A string of any length, ended by a zero byte, in UTF-8; the type of its characters is an unsigned byte. */
    private static final byte[] STRING = new ByteWriter()
            .u8(0x19, 1, 1, 0)
            .u32(16)
            .u8(0x10, 0, 0, 0)
            .u32(1)
            .u16(0)
            .u16(8)
            .toBytes();
    /** h5py's truth value: an enumeration of a signed byte with two names. */
    private static final byte[] BOOLEAN = new ByteWriter()
            .u8(0x18, 2, 0, 0)
            .u32(1)
            .u8(0x10, 8, 0, 0)
            .u32(1)
            .u16(0)
            .u16(8)
            .ascii("FALSE\0\0\0")
            .ascii("TRUE\0\0\0\0")
            .u8(0, 1)
            .toBytes();

    private final ByteWriter messages = new ByteWriter();

    /** The bytes of the header: its size as an integer of 4 bytes, no times. */
    byte[] toBytes() {
        return new ByteWriter()
                .ascii("OHDR")
                .u8(2, 2)
                .u32(messages.size())
                .bytes(messages.toBytes())
                .checksum()
                .toBytes();
    }

    /** Says that this is a group whose links are all in this header. */
    void group() {
        add(
                ObjectHeader.LINK_INFO,
                0,
                "link info",
                new ByteWriter().u8(0, 0).u64(-1).u64(-1));
        add(GROUP_INFO, 0, "group info", new ByteWriter().u8(0, 0));
    }

    /** A hard link: a name in UTF-8, its length as an integer of 2 bytes, and an address. */
    void link(String name, long address) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        ByteWriter link = new ByteWriter().u8(1, 0x11, 1).u16(bytes.length).bytes(bytes);
        add(ObjectHeader.LINK, 0, "the name \"" + name + "\"", link.u64(address));
    }

    /** Says that this is a dataset whose numbers lie in one piece at an address, without a fill value. */
    void dataset(Shape shape, Hdf5Type type, long address) {
        add(ObjectHeader.DATASPACE, 0, "dataspace", new ByteWriter().bytes(dataspace(shape)));
        // A flag says that this message never changes.
        add(ObjectHeader.DATATYPE, 1, "datatype", new ByteWriter().bytes(datatype(type)));
        add(FILL_VALUE, 0, "fill value", new ByteWriter().u8(3, 9));
        long size = shape.size() * type.bytes();
        long place = size == 0 ? -1 : address;
        add(
                ObjectHeader.DATA_LAYOUT,
                0,
                "data layout",
                new ByteWriter().u8(3, 1).u64(place).u64(size));
    }

    /** An attribute; its strings go to the heap. */
    void attribute(String name, Object value, StringHeap heap) {
        if (value instanceof String text) {
            attribute(name, STRING, Shape.of(), heap.add(text));
        } else if (value instanceof Boolean truth) {
            attribute(name, BOOLEAN, Shape.of(), new byte[] {(byte) (truth ? 1 : 0)});
        } else if (value instanceof Tensor tensor) {
            Hdf5Type type = tensor.dtype() == DType.FLOAT32 ? Hdf5Type.FLOAT32 : Hdf5Type.FLOAT64;
            requireShort("attribute \"" + name + "\"", (long) tensor.size() * type.bytes());
            attribute(name, datatype(type), tensor.shape(), NumberBytes.of(tensor, type));
        } else if (value instanceof List<?> list) {
            ByteWriter references = new ByteWriter();
            for (Object text : list) {
                references.bytes(heap.add((String) text));
            }
            attribute(name, STRING, Shape.of(list.size()), references.toBytes());
        } else {
            number(name, (Number) value);
        }
    }

    private void number(String name, Number value) {
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            byte[] bytes = new ByteWriter().u32(value.intValue()).toBytes();
            attribute(name, datatype(Hdf5Type.INT32), Shape.of(), bytes);
        } else if (value instanceof Long) {
            byte[] bytes = new ByteWriter().u64(value.longValue()).toBytes();
            attribute(name, datatype(Hdf5Type.INT64), Shape.of(), bytes);
        } else if (value instanceof Float) {
            long bits = Float.floatToRawIntBits(value.floatValue());
            attribute(
                    name,
                    datatype(Hdf5Type.FLOAT32),
                    Shape.of(),
                    new ByteWriter().u32(bits).toBytes());
        } else {
            long bits = Double.doubleToRawLongBits(value.doubleValue());
            attribute(
                    name,
                    datatype(Hdf5Type.FLOAT64),
                    Shape.of(),
                    new ByteWriter().u64(bits).toBytes());
        }
    }

    private void attribute(String name, byte[] datatype, Shape shape, byte[] data) {
        byte[] bytes = (name + "\0").getBytes(StandardCharsets.UTF_8);
        byte[] dataspace = dataspace(shape);
        ByteWriter attribute = new ByteWriter()
                .u8(3, 0)
                .u16(bytes.length)
                .u16(datatype.length)
                .u16(dataspace.length)
                .u8(1)
                .bytes(bytes)
                .bytes(datatype)
                .bytes(dataspace)
                .bytes(data);
        add(ObjectHeader.ATTRIBUTE, 0, "attribute \"" + name + "\"", attribute);
    }

    private void add(int type, int flags, String what, ByteWriter body) {
        requireShort(what, body.size());
        messages.u8(type).u16(body.size()).u8(flags).bytes(body.toBytes());
    }

    private static void requireShort(String what, long size) {
        if (size > MOST_BYTES) {
            throw new IllegalArgumentException("Hdf5Writer: %s must have at most %d bytes in HDF5, got %d; split it"
                    .formatted(what, MOST_BYTES, size));
        }
    }

    /** Version 2: a scalar is of type 0, an array of type 1. */
    private static byte[] dataspace(Shape shape) {
        ByteWriter dataspace = new ByteWriter().u8(2, shape.rank(), 0, shape.rank() == 0 ? 0 : 1);
        for (int dim : shape.dims()) {
            dataspace.u64(dim);
        }
        return dataspace.toBytes();
    }

    /** Version 1, little-endian. A float's fields: its sign, where its exponent and its mantissa lie, its bias. */
    private static byte[] datatype(Hdf5Type type) {
        ByteWriter datatype = new ByteWriter();
        int bits = 8 * type.bytes();
        switch (type) {
            case INT32, INT64 ->
                datatype.u8(0x10, 8, 0, 0).u32(type.bytes()).u16(0).u16(bits);
            case FLOAT32 ->
                datatype.u8(0x11, 0x20, 31, 0)
                        .u32(4)
                        .u16(0)
                        .u16(32)
                        .u8(23, 8, 0, 23)
                        .u32(127);
            case FLOAT64 ->
                datatype.u8(0x11, 0x20, 63, 0)
                        .u32(8)
                        .u16(0)
                        .u16(64)
                        .u8(52, 11, 0, 52)
                        .u32(1023);
            default ->
                throw new IllegalArgumentException(
                        "Hdf5Writer: type must be float32, float64, int32 or int64, got %s".formatted(type));
        }
        return datatype.toBytes();
    }
}
