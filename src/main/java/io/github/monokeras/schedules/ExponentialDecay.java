package io.github.monokeras.schedules;

/**
 * Lowers the learning rate by the same factor in every period: {@code initialLearningRate decayRate^(step / decaySteps)}.
 *
 * @param initialLearningRate the rate of step 0
 * @param decaySteps how many steps make a period, at least 1
 * @param decayRate what the rate is multiplied with in every period
 * @param staircase whether {@code step / decaySteps} is rounded down, so that the rate only changes from period to period;
 *     default false
 * @see <a href="https://keras.io/api/optimizers/learning_rate_schedules/exponential_decay/">keras.optimizers.schedules.ExponentialDecay</a>
 */
public record ExponentialDecay(double initialLearningRate, long decaySteps, double decayRate, boolean staircase)
        implements LearningRateSchedule {

    /** Checks the range of the options. */
    public ExponentialDecay {
        Options.requireFinite("ExponentialDecay", "initialLearningRate", initialLearningRate);
        Options.requireSteps("ExponentialDecay", "decaySteps", decaySteps, 1);
        Options.requireFinite("ExponentialDecay", "decayRate", decayRate);
    }

    /** Changes the rate at every step. */
    public ExponentialDecay(double initialLearningRate, long decaySteps, double decayRate) {
        this(initialLearningRate, decaySteps, decayRate, false);
    }

    /** Returns this schedule with another rate of step 0. */
    public ExponentialDecay initialLearningRate(double newInitialLearningRate) {
        return new ExponentialDecay(newInitialLearningRate, decaySteps, decayRate, staircase);
    }

    /** Returns this schedule with another length of a period. */
    public ExponentialDecay decaySteps(long newDecaySteps) {
        return new ExponentialDecay(initialLearningRate, newDecaySteps, decayRate, staircase);
    }

    /** Returns this schedule with another change of a period. */
    public ExponentialDecay decayRate(double newDecayRate) {
        return new ExponentialDecay(initialLearningRate, decaySteps, newDecayRate, staircase);
    }

    /** Returns this schedule with a change from period to period only, or at every step. */
    public ExponentialDecay staircase(boolean newStaircase) {
        return new ExponentialDecay(initialLearningRate, decaySteps, decayRate, newStaircase);
    }

    @Override
    public double at(long step) {
        double periods = (double) step / decaySteps;
        if (staircase) {
            periods = Math.floor(periods);
        }
        return initialLearningRate * Math.pow(decayRate, periods);
    }
}
