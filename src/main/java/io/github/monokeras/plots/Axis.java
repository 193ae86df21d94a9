package io.github.monokeras.plots;

/**
 * One axis of a chart.
 *
 * @param name what it shows, as {@code epoch}
 * @param range from where to where
 * @param whole whether only whole numbers are written at it
 */
record Axis(String name, Range range, boolean whole) {

    Axis(String name, Range range) {
        this(name, range, false);
    }
}
