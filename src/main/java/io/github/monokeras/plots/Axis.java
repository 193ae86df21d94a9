package io.github.monokeras.plots;

/**
 * One axis of a chart.
 *
 * @param name what it shows, as {@code epoch}
 * @param range from where to where
 * @param scale what is written at its ticks
 */
record Axis(String name, Range range, Scale scale) {

    /** What a number of the axis stands for. */
    enum Scale {
        /** Itself. */
        NUMBERS,
        /** Itself, and nothing is written between whole ones. */
        WHOLE,
        /** A power of ten: -6 is 0.000001. */
        POWERS
    }

    Axis(String name, Range range) {
        this(name, range, Scale.NUMBERS);
    }

    boolean whole() {
        return scale == Scale.WHOLE;
    }
}
