package io.github.monokeras.plots;

import java.util.stream.DoubleStream;

/**
 * The numbers from {@code min} to {@code max}, which one axis shows.
 *
 * @param min the smallest
 * @param max the largest, above {@code min}
 */
record Range(double min, double max) {

    /** Beyond it squares and differences overflow; no picture shows that anyway. */
    private static final double LARGEST = 1e150;

    /** The least length, relative to the numbers, on which ticks still differ in their digits. */
    private static final double LEAST = 1e-9;

    /** Says whether a number has a place in a picture: diverged losses have none. */
    static boolean shows(double value) {
        return Math.abs(value) < LARGEST;
    }

    /** Returns the range of those numbers that have a place; of equal ones, a range around them; of none, 0 to 1. */
    static Range of(DoubleStream values) {
        double[] shown = values.filter(Range::shows).toArray();
        if (shown.length == 0) {
            return new Range(0, 1);
        }
        double min = DoubleStream.of(shown).min().getAsDouble();
        double max = DoubleStream.of(shown).max().getAsDouble();
        double size = Math.max(Math.abs(min), Math.abs(max));
        if (max - min > size * LEAST) {
            return new Range(min, max);
        }
        double around = size == 0 ? 0.5 : size / 2;
        return new Range(min - around, max + around);
    }

    double length() {
        return max - min;
    }

    /** Returns the range made longer at both ends by a share of its length. */
    Range padded(double share) {
        return new Range(min - share * length(), max + share * length());
    }

    /** Returns the number at a share of the way, 0 to 1. */
    double at(double share) {
        return min + share * length();
    }

    /** Returns how much of the way a number lies, 0 at the one end, 1 at the other. */
    double share(double value) {
        return (value - min) / length();
    }

    /** Returns that many numbers, evenly spaced, the ends among them. */
    double[] steps(int count) {
        double[] steps = new double[count];
        for (int i = 0; i < count; i++) {
            steps[i] = at((double) i / (count - 1));
        }
        return steps;
    }
}
