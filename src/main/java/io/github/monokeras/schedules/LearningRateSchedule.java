package io.github.monokeras.schedules;

/**
 * A rule for the learning rate of every step; a lambda {@code step -> rate} is one too.
 *
 * <p>Rates are computed in double, where Keras computes in float32: they differ by a few parts in ten million.
 *
 * @see <a href="https://keras.io/api/optimizers/learning_rate_schedules/learning_rate_schedule/">keras.optimizers.schedules.LearningRateSchedule</a>
 */
@FunctionalInterface
public interface LearningRateSchedule {

    /**
     * Returns the learning rate of one step.
     *
     * @param step how many updates the optimizer has made before: 0 for the first
     */
    double at(long step);
}
