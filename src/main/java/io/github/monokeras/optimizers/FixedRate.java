package io.github.monokeras.optimizers;

import io.github.monokeras.schedules.LearningRateSchedule;

/**
 * A learning rate that is the same in every step, until somebody sets another.
 *
 * @param value the learning rate
 */
public record FixedRate(double value) implements LearningRateSchedule {

    @Override
    public double at(long step) {
        return value;
    }

    @Override
    public String toString() {
        return Double.toString(value);
    }
}
