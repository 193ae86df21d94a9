package io.github.monokeras.schedules;

import java.util.Arrays;
import java.util.List;

/**
 * Holds the learning rate constant between boundaries: {@code values[i]} for the first {@code i} with
 * {@code step <= boundaries[i]}, and the last value after the last boundary.
 *
 * @param boundaries the last step of every value but the last, at least one and each above the one before
 * @param values the rates, one more than there are boundaries
 * @see <a href="https://keras.io/api/optimizers/learning_rate_schedules/piecewise_constant_decay/">keras.optimizers.schedules.PiecewiseConstantDecay</a>
 */
public record PiecewiseConstantDecay(List<Long> boundaries, List<Double> values) implements LearningRateSchedule {

    /** Checks that boundaries rise, and that values fit them. */
    public PiecewiseConstantDecay {
        boundaries = List.copyOf(boundaries);
        values = List.copyOf(values);
        if (boundaries.isEmpty()) {
            throw new IllegalArgumentException("PiecewiseConstantDecay: there must be at least 1 boundary, got none");
        }
        if (boundaries.size() != values.size() - 1) {
            throw new IllegalArgumentException(
                    "PiecewiseConstantDecay: there must be one value more than boundaries, got boundaries %s and values %s"
                            .formatted(boundaries, values));
        }
        for (int i = 1; i < boundaries.size(); i++) {
            if (boundaries.get(i) <= boundaries.get(i - 1)) {
                throw new IllegalArgumentException(
                        "PiecewiseConstantDecay: each boundary must be above the one before, got " + boundaries);
            }
        }
        for (double value : values) {
            Options.requireFinite("PiecewiseConstantDecay", "each value", value);
        }
    }

    /** Takes the boundaries and the values as arrays. */
    public PiecewiseConstantDecay(long[] boundaries, double[] values) {
        this(
                Arrays.stream(boundaries).boxed().toList(),
                Arrays.stream(values).boxed().toList());
    }

    @Override
    public double at(long step) {
        int piece = 0;
        while (piece < boundaries.size() && step > boundaries.get(piece)) {
            piece++;
        }
        return values.get(piece);
    }
}
