package io.github.monokeras.saving.hdf5;

import java.nio.ByteOrder;

/**
 * What the bytes of one element mean.
 *
 * @param kind what an element is
 * @param type the numbers' type; OTHER where an element is none
 * @param size the bytes of an element, at least 1
 * @param order the order of a number's bytes
 * @param padding how a string of fixed length ends: 0 at the first zero byte, 1 before the last zeros, 2 before the last spaces
 * @see <a href="https://docs.hdfgroup.org/documentation/hdf5/latest/_f_m_t3.html#sec_fmt3_dataobject_hdr_msg_dtmessage">HDF5
 *     File Format Specification, IV.A.2.d: The Datatype Message</a>
 */
record Datatype(Kind kind, Hdf5Type type, int size, ByteOrder order, int padding) {

    /** What an element is. */
    enum Kind {
        NUMBER,
        FIXED_STRING,
        VARIABLE_STRING,
        /** Two bytes without a meaning: TensorFlow's bfloat16, if an attribute says so. */
        OPAQUE_PAIR,
        OTHER
    }

    private static final int FIXED_POINT = 0;
    private static final int FLOATING_POINT = 1;
    private static final int STRING = 3;
    private static final int OPAQUE = 5;
    private static final int ENUMERATION = 8;
    private static final int VARIABLE_LENGTH = 9;

    /** A type without numbers, of which nothing is known but that it is there. */
    static final Datatype UNKNOWN = new Datatype(Kind.OTHER, Hdf5Type.OTHER, 1, ByteOrder.LITTLE_ENDIAN, 0);

    static Datatype read(ByteReader message) {
        int classAndVersion = message.u8();
        int bits = (int) message.number(3);
        long size = message.u32();
        message.require(size >= 1 && size <= Integer.MAX_VALUE, "must have elements of at least 1 byte, got " + size);
        ByteOrder order = (bits & 1) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        Hdf5Type type = Hdf5Type.OTHER;
        Kind kind = Kind.OTHER;
        switch (classAndVersion & 0x0f) {
            case FIXED_POINT -> type = integer(message, bits, (int) size);
            case FLOATING_POINT -> type = floating(message, bits, (int) size);
            case ENUMERATION -> type = truthValue(message, bits, (int) size, classAndVersion >> 4);
            case STRING -> kind = Kind.FIXED_STRING;
            case VARIABLE_LENGTH -> kind = (bits & 0x0f) == 1 ? Kind.VARIABLE_STRING : Kind.OTHER;
            case OPAQUE -> kind = size == 2 ? Kind.OPAQUE_PAIR : Kind.OTHER;
            default -> kind = Kind.OTHER;
        }
        return new Datatype(type == Hdf5Type.OTHER ? kind : Kind.NUMBER, type, (int) size, order, bits & 0x0f);
    }

    private static Hdf5Type integer(ByteReader message, int bits, int size) {
        boolean plain = message.u16() == 0 && message.u16() == 8 * size;
        boolean signed = (bits & 8) != 0;
        return switch (plain ? size : 0) {
            case 1 -> signed ? Hdf5Type.INT8 : Hdf5Type.UINT8;
            case 2 -> signed ? Hdf5Type.INT16 : Hdf5Type.UINT16;
            case 4 -> signed ? Hdf5Type.INT32 : Hdf5Type.UINT32;
            case 8 -> signed ? Hdf5Type.INT64 : Hdf5Type.UINT64;
            default -> Hdf5Type.OTHER;
        };
    }

    /** A float is told by how many bits its exponent and its mantissa take. */
    private static Hdf5Type floating(ByteReader message, int bits, int size) {
        // The second bit of the byte order is that of the VAX.
        boolean plain = (bits & 0x40) == 0 && message.u16() == 0 && message.u16() == 8 * size;
        message.skip(1);
        int exponent = message.u8();
        message.skip(1);
        int mantissa = message.u8();
        if (!plain || 1 + exponent + mantissa != 8 * size) {
            return Hdf5Type.OTHER;
        }
        return switch (exponent) {
            case 5 -> size == 2 ? Hdf5Type.FLOAT16 : Hdf5Type.OTHER;
            case 8 -> size == 2 ? Hdf5Type.BFLOAT16 : Hdf5Type.FLOAT32;
            case 11 -> size == 8 ? Hdf5Type.FLOAT64 : Hdf5Type.OTHER;
            default -> Hdf5Type.OTHER;
        };
    }

    /** h5py's truth values: an enumeration of one byte whose names are FALSE and TRUE. */
    private static Hdf5Type truthValue(ByteReader message, int members, int size, int version) {
        if (size != 1 || members != 2) {
            return Hdf5Type.OTHER;
        }
        // The type below is an integer: 8 bytes, and 4 of its own.
        message.skip(12);
        String first = name(message, version);
        return first.equals("FALSE") && name(message, version).equals("TRUE") ? Hdf5Type.BOOL : Hdf5Type.OTHER;
    }

    private static String name(ByteReader message, int version) {
        String name = message.textToZero();
        // Up to version 2, a name and its zero byte fill a multiple of 8.
        message.skip(version < 3 ? -(name.length() + 1) & 7 : 0);
        return name;
    }
}
