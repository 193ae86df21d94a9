package io.github.monokeras.tensor;

/** The kinds of number that a {@link Tensor} holds, under the names that Keras and NumPy give them. */
public enum DType {
    /** IEEE 754 single precision, 4 bytes: Java's {@code float} and the default of Keras. */
    FLOAT32("float32", Float.BYTES),
    /** IEEE 754 double precision, 8 bytes: Java's {@code double} and the default of NumPy. */
    FLOAT64("float64", Double.BYTES);

    private final String name;
    private final int bytes;

    DType(String name, int bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /**
     * Finds a dtype by its name in Keras.
     *
     * @param name {@code "float32"} or {@code "float64"}
     * @throws IllegalArgumentException if no dtype has this name
     */
    public static DType of(String name) {
        for (DType dtype : values()) {
            if (dtype.name.equals(name)) {
                return dtype;
            }
        }
        throw new IllegalArgumentException("DType: name must be \"float32\" or \"float64\", got \"" + name + "\"");
    }

    /** The size of one number in bytes: 4 or 8. */
    public int bytes() {
        return bytes;
    }

    /** The name in Keras: {@code float32} or {@code float64}. */
    @Override
    public String toString() {
        return name;
    }

    /** A new array of this dtype's primitive type: {@code float[]} or {@code double[]}. */
    Object newArray(int length) {
        return this == FLOAT32 ? new float[length] : new double[length];
    }
}
