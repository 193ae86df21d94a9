package io.github.monokeras.schedules;

/**
 * Takes the learning rate along a polynomial to its end:
 * {@code (initialLearningRate - endLearningRate) (1 - step / decaySteps)^power + endLearningRate}, and leaves it there.
 *
 * <p>With {@code cycle} it does not stay there: {@code decaySteps} is then the first multiple of it that is not below the
 * step, so that each cycle starts lower than the one before.
 *
 * @param initialLearningRate the rate of step 0
 * @param decaySteps the step at which the end is reached, at least 1
 * @param endLearningRate the rate at the end; default 0.0001
 * @param power the power of the polynomial; default 1, a straight line
 * @param cycle whether the rate rises again after the end; default false
 * @see <a href="https://keras.io/api/optimizers/learning_rate_schedules/polynomial_decay/">keras.optimizers.schedules.PolynomialDecay</a>
 */
public record PolynomialDecay(
        double initialLearningRate, long decaySteps, double endLearningRate, double power, boolean cycle)
        implements LearningRateSchedule {

    /** Checks the range of the options. */
    public PolynomialDecay {
        Options.requireFinite("PolynomialDecay", "initialLearningRate", initialLearningRate);
        Options.requireSteps("PolynomialDecay", "decaySteps", decaySteps, 1);
        Options.requireFinite("PolynomialDecay", "endLearningRate", endLearningRate);
        Options.requireFinite("PolynomialDecay", "power", power);
    }

    /** Takes Keras's defaults for the rest: a straight line to 0.0001. */
    public PolynomialDecay(double initialLearningRate, long decaySteps) {
        this(initialLearningRate, decaySteps, 0.0001, 1, false);
    }

    /** Returns this schedule with another rate of step 0. */
    public PolynomialDecay initialLearningRate(double newInitialLearningRate) {
        return new PolynomialDecay(newInitialLearningRate, decaySteps, endLearningRate, power, cycle);
    }

    /** Returns this schedule with another step of the end. */
    public PolynomialDecay decaySteps(long newDecaySteps) {
        return new PolynomialDecay(initialLearningRate, newDecaySteps, endLearningRate, power, cycle);
    }

    /** Returns this schedule with another rate at the end. */
    public PolynomialDecay endLearningRate(double newEndLearningRate) {
        return new PolynomialDecay(initialLearningRate, decaySteps, newEndLearningRate, power, cycle);
    }

    /** Returns this schedule with another power. */
    public PolynomialDecay power(double newPower) {
        return new PolynomialDecay(initialLearningRate, decaySteps, endLearningRate, newPower, cycle);
    }

    /** Returns this schedule with cycles, or without. */
    public PolynomialDecay cycle(boolean newCycle) {
        return new PolynomialDecay(initialLearningRate, decaySteps, endLearningRate, power, newCycle);
    }

    @Override
    public double at(long step) {
        double cycles = cycle && step != 0 ? Math.ceil((double) step / decaySteps) : 1;
        double done = (cycle ? step : Math.min(step, decaySteps)) / (decaySteps * cycles);
        return (initialLearningRate - endLearningRate) * Math.pow(1 - done, power) + endLearningRate;
    }
}
