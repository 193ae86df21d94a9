package io.github.monokeras.layers;

/** What stands beside the row of pixels {@code a b c d} of an image. */
public enum FillMode {
    /** The image in a mirror: {@code d c b a | a b c d | d c b a}. */
    REFLECT,
    /** The image again: {@code a b c d | a b c d | a b c d}. */
    WRAP,
    /** One number: {@code k k k k | a b c d | k k k k}. */
    CONSTANT,
    /** The nearest pixel: {@code a a a a | a b c d | d d d d}. */
    NEAREST;

    /** Returns Keras's name, as {@code reflect}. */
    @Override
    public String toString() {
        return Choice.name(this);
    }
}
