package io.github.monokeras.saving.hdf5;

/** What the numbers of a dataset are in the file; {@link Hdf5Dataset#values} gives all of them as float32 or float64. */
public enum Hdf5Type {
    /** IEEE 754 half precision, 2 bytes; read only. */
    FLOAT16("float16", 2),
    /** The upper half of a float32, 2 bytes; read only. */
    BFLOAT16("bfloat16", 2),
    /** IEEE 754 single precision, 4 bytes. */
    FLOAT32("float32", 4),
    /** IEEE 754 double precision, 8 bytes. */
    FLOAT64("float64", 8),
    /** Integers from -128 to 127; read only. */
    INT8("int8", 1),
    /** Integers of 2 bytes; read only. */
    INT16("int16", 2),
    /** Integers of 4 bytes: Java's {@code int}. */
    INT32("int32", 4),
    /** Integers of 8 bytes: Java's {@code long}. */
    INT64("int64", 8),
    /** Integers from 0 to 255; read only. */
    UINT8("uint8", 1),
    /** Integers from 0 of 2 bytes; read only. */
    UINT16("uint16", 2),
    /** Integers from 0 of 4 bytes; read only. */
    UINT32("uint32", 4),
    /** Integers from 0 of 8 bytes; read only. */
    UINT64("uint64", 8),
    /** h5py's truth values, an enumeration of FALSE and TRUE, as 0 and 1; read only. */
    BOOL("bool", 1),
    /** No numbers: strings, compounds and the like; {@link Hdf5Dataset#values} refuses them. */
    OTHER("other", 1);

    private final String name;
    private final int bytes;

    Hdf5Type(String name, int bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /** The size of one number in bytes. */
    public int bytes() {
        return bytes;
    }

    /** Whether {@link Hdf5Writer} writes it: the two floats and the two integers that Java has, too. */
    public boolean isWritable() {
        return this == FLOAT32 || this == FLOAT64 || this == INT32 || this == INT64;
    }

    /** NumPy's name: {@code float32}, {@code int64}. */
    @Override
    public String toString() {
        return name;
    }
}
