package io.github.monokeras.plots;

import io.github.monokeras.tensor.Tensor;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Samples that a picture shows as points. */
final class Points {

    private final String who;
    private final double[] x;
    private final double[] y;
    private final int inputs;

    private Points(String who, double[] x, double[] y, int inputs) {
        this.who = who;
        this.x = x;
        this.y = y;
        this.inputs = inputs;
    }

    /**
     * Checks data.
     *
     * @param who who says what is wrong
     * @param inputs how many numbers each sample must have
     */
    static Points of(String who, Object x, Object y, int inputs) {
        Tensor samples = Tensor.from(x);
        int rank = samples.shape().rank();
        boolean column = rank == 1 && inputs == 1;
        if (!column && (rank != 2 || samples.shape().dim(1) != inputs)) {
            throw new IllegalArgumentException("%s: x must hold %s for each sample, got shape %s"
                    .formatted(who, inputs == 1 ? "1 number" : inputs + " numbers", samples.shape()));
        }
        int count = samples.shape().dim(0);
        if (count == 0) {
            throw new IllegalArgumentException(
                    "%s: x must hold at least 1 sample, got shape %s".formatted(who, samples.shape()));
        }
        Tensor values = Tensor.from(y);
        if (values.shape().rank() > 2
                || values.size() != count
                || values.shape().dim(0) != count) {
            throw new IllegalArgumentException("%s: y must hold 1 number for each of %d samples, got shape %s"
                    .formatted(who, count, values.shape()));
        }
        requireFinite(who, "x", samples, inputs);
        requireFinite(who, "y", values, 1);
        return new Points(who, samples.toDoubleArray(), values.toDoubleArray(), inputs);
    }

    /** Refuses values other than the labels 0 and 1. */
    Points requireLabels() {
        for (int i = 0; i < y.length; i++) {
            if (y[i] != 0 && y[i] != 1) {
                throw new IllegalArgumentException(
                        "%s: y must hold the labels 0 and 1, got %s in sample %d".formatted(who, y[i], i));
            }
        }
        return this;
    }

    int count() {
        return y.length;
    }

    /** Returns one input of a sample. */
    double x(int sample, int input) {
        return x[sample * inputs + input];
    }

    double y(int sample) {
        return y[sample];
    }

    /** Returns from where to where one input goes. */
    Range range(int input) {
        return Range.of(IntStream.range(0, count()).mapToDouble(sample -> x(sample, input)));
    }

    private static void requireFinite(String who, String name, Tensor tensor, int perSample) {
        OptionalInt found = tensor.firstNonFinite();
        if (found.isPresent()) {
            throw new IllegalArgumentException(
                    "%s: %s must hold finite numbers, got %s in sample %d; clean the data first"
                            .formatted(who, name, tensor.getFlat(found.getAsInt()), found.getAsInt() / perSample));
        }
    }
}
