package io.github.monokeras;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.monokeras.tensor.Tensor;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Compares tensors relative to the largest expected value, or to 1 if that is larger, and keeps the largest deviations. */
public final class Closeness {

    private static final Map<String, Double> LARGEST = new ConcurrentSkipListMap<>();

    private Closeness() {}

    /**
     * Compares.
     *
     * @param group under which the deviation is remembered, as {@code convolution reference}
     * @param what is compared, for the message
     */
    public static void requireClose(String group, String what, Tensor actual, Tensor expected, double tolerance) {
        assertThat(actual.shape()).as("shape of " + what).isEqualTo(expected.shape());
        double scale = Math.max(
                1, Arrays.stream(expected.toDoubleArray()).map(Math::abs).max().orElse(1));
        double deviation = actual.maxAbsDifference(expected) / scale;
        LARGEST.merge(group, deviation, Math::max);
        assertThat(deviation).as("%s: %s, expected %s", what, actual, expected).isLessThanOrEqualTo(tolerance);
    }

    /** Returns the largest deviations so far. */
    public static Map<String, Double> largest() {
        return new TreeMap<>(LARGEST);
    }
}
