package io.github.monokeras.metrics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a prediction counts as a yes: at each of some thresholds, if it is strictly above.
 *
 * @param thresholds in rising order; at least one
 * @param evenlySpaced whether they stand evenly from 0 to 1; then a prediction {@code p}, kept within 0 and 1, is above the
 *     first {@code ceil(p (n - 1))} of the {@code n}, by Keras's rounding; where the first threshold lies below 0, above at
 *     least this one
 * @param topK how many of a sample's outputs can be a yes, the largest, of equal ones the first; or null: all
 * @param classId the only output that is looked at, or null: all are
 * @param fromLogits whether predictions go through the sigmoid first
 * @param byLabel whether each output is counted by itself
 * @param labelWeights how much each output counts; empty: all alike
 */
public record Decisions(
        List<Double> thresholds,
        boolean evenlySpaced,
        @Nullable Integer topK,
        @Nullable Integer classId,
        boolean fromLogits,
        boolean byLabel,
        List<Double> labelWeights) {

    /** What any output is above. */
    static final double LOWEST = -1e10;

    /** Keeps copies of the lists. */
    public Decisions {
        thresholds = List.copyOf(thresholds);
        labelWeights = List.copyOf(labelWeights);
    }

    /** Takes one threshold: the one given, or one half, or, where only the largest outputs count, none. */
    static Decisions above(@Nullable Double threshold, @Nullable Integer topK, @Nullable Integer classId) {
        double standard = topK == null ? 0.5 : LOWEST;
        List<Double> one = List.of(threshold == null ? standard : threshold);
        return new Decisions(one, false, topK, classId, false, false, List.of());
    }

    /** Takes so many thresholds from 0 to 1, or one half if it is one. */
    static Decisions evenly(int numThresholds, @Nullable Integer classId) {
        if (numThresholds == 1) {
            return above(null, null, classId);
        }
        List<Double> thresholds = new ArrayList<>(List.of(0.0));
        thresholds.addAll(between(numThresholds));
        thresholds.add(1.0);
        return new Decisions(thresholds, true, null, classId, false, false, List.of());
    }

    /** Returns the thresholds strictly between 0 and 1 if so many stand evenly from 0 to 1. */
    static List<Double> between(int numThresholds) {
        List<Double> thresholds = new ArrayList<>();
        for (int i = 1; i < numThresholds - 1; i++) {
            thresholds.add(i * 1.0 / (numThresholds - 1));
        }
        return thresholds;
    }

    /** Says whether the first threshold is one that even a prediction of 0 is above. */
    public boolean zeroIsAboveFirst() {
        return thresholds.get(0) < 0;
    }
}
