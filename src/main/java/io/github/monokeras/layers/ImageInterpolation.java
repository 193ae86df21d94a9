package io.github.monokeras.layers;

/** How the color between pixels is computed. */
public enum ImageInterpolation {
    /** From the two nearest pixels of each axis, the nearer counting more: a triangle. */
    BILINEAR,
    /** The color of the nearest pixel. */
    NEAREST,
    /** From four pixels of each axis, by Keys's cubic with {@code a = -1/2}. */
    BICUBIC,
    /** From six pixels of each axis, by Lanczos's window. */
    LANCZOS3,
    /** From ten pixels of each axis, by Lanczos's window. */
    LANCZOS5;

    /** Returns Keras's name, as {@code bilinear}. */
    @Override
    public String toString() {
        return Choice.name(this);
    }
}
