package io.github.monokeras.schedules;

/**
 * Lowers the learning rate as one divided by time: {@code initialLearningRate / (1 + decayRate step / decaySteps)}.
 *
 * @param initialLearningRate the rate of step 0
 * @param decaySteps how many steps make a period, at least 1
 * @param decayRate how much the divisor grows in every period
 * @param staircase whether {@code step / decaySteps} is rounded down, so that the rate only changes from period to period;
 *     default false
 * @see <a href="https://keras.io/api/optimizers/learning_rate_schedules/inverse_time_decay/">keras.optimizers.schedules.InverseTimeDecay</a>
 */
public record InverseTimeDecay(double initialLearningRate, long decaySteps, double decayRate, boolean staircase)
        implements LearningRateSchedule {

    /** Checks the range of the options. */
    public InverseTimeDecay {
        Options.requireFinite("InverseTimeDecay", "initialLearningRate", initialLearningRate);
        Options.requireSteps("InverseTimeDecay", "decaySteps", decaySteps, 1);
        Options.requireFinite("InverseTimeDecay", "decayRate", decayRate);
    }

    /** Changes the rate at every step. */
    public InverseTimeDecay(double initialLearningRate, long decaySteps, double decayRate) {
        this(initialLearningRate, decaySteps, decayRate, false);
    }

    /** Returns this schedule with another rate of step 0. */
    public InverseTimeDecay initialLearningRate(double newInitialLearningRate) {
        return new InverseTimeDecay(newInitialLearningRate, decaySteps, decayRate, staircase);
    }

    /** Returns this schedule with another length of a period. */
    public InverseTimeDecay decaySteps(long newDecaySteps) {
        return new InverseTimeDecay(initialLearningRate, newDecaySteps, decayRate, staircase);
    }

    /** Returns this schedule with another change of a period. */
    public InverseTimeDecay decayRate(double newDecayRate) {
        return new InverseTimeDecay(initialLearningRate, decaySteps, newDecayRate, staircase);
    }

    /** Returns this schedule with a change from period to period only, or at every step. */
    public InverseTimeDecay staircase(boolean newStaircase) {
        return new InverseTimeDecay(initialLearningRate, decaySteps, decayRate, newStaircase);
    }

    @Override
    public double at(long step) {
        double periods = (double) step / decaySteps;
        if (staircase) {
            periods = Math.floor(periods);
        }
        return initialLearningRate / (1 + decayRate * periods);
    }
}
