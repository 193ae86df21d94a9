package io.github.monokeras.optimizers;

import io.github.monokeras.schedules.LearningRateSchedule;
import java.util.List;

/**
 * Gradient descent divided by the root of the sum of all squared gradients so far.
 *
 * <p>{@code a += g²} and {@code w -= learningRate g / sqrt(a + epsilon)}.
 *
 * @param learningRate the factor of every step, above 0, or a schedule of it; default 0.001
 * @param initialAccumulatorValue where the sum of squares starts, 0 or more; default 0.1
 * @param epsilon what keeps the division finite, above 0; default 1e-7
 * @param common the options that all optimizers have
 * @see <a href="https://keras.io/api/optimizers/adagrad/">keras.optimizers.Adagrad</a>
 * @see <a href="https://jmlr.org/papers/v12/duchi11a.html">Duchi, Hazan and Singer, 2011</a>
 */
public record Adagrad(
        LearningRateSchedule learningRate, double initialAccumulatorValue, double epsilon, CommonOptions common)
        implements ChainedOptimizer<Adagrad> {

    /** Checks the range of the options. */
    public Adagrad {
        Options.requireRate("Adagrad", learningRate);
        Options.requireNotNegative("Adagrad", "initialAccumulatorValue", initialAccumulatorValue);
        Options.requirePositive("Adagrad", "epsilon", epsilon);
    }

    /** Takes Keras's defaults. */
    public Adagrad() {
        this(0.001);
    }

    /** Takes a learning rate, and Keras's defaults for the rest. */
    public Adagrad(double learningRate) {
        this(new FixedRate(learningRate));
    }

    /** Takes a learning rate that changes from step to step, and Keras's defaults for the rest. */
    public Adagrad(LearningRateSchedule learningRate) {
        this(learningRate, 0.1, 1e-7, new CommonOptions());
    }

    @Override
    public Adagrad learningRate(LearningRateSchedule newLearningRate) {
        return new Adagrad(newLearningRate, initialAccumulatorValue, epsilon, common);
    }

    /** Returns this optimizer with another start of the sum of squares. */
    public Adagrad initialAccumulatorValue(double newInitialAccumulatorValue) {
        return new Adagrad(learningRate, newInitialAccumulatorValue, epsilon, common);
    }

    /** Returns this optimizer with another epsilon. */
    public Adagrad epsilon(double newEpsilon) {
        return new Adagrad(learningRate, initialAccumulatorValue, newEpsilon, common);
    }

    @Override
    public Adagrad common(CommonOptions newCommon) {
        return new Adagrad(learningRate, initialAccumulatorValue, epsilon, newCommon);
    }

    @Override
    public List<List<Slot>> slots() {
        return List.of(List.of(new Slot("accumulator", initialAccumulatorValue)));
    }
}
