package io.github.monokeras.schedules;

/**
 * Takes the learning rate down half a wave of the cosine again and again: stochastic gradient descent with warm restarts.
 *
 * <p>Period {@code i = 0, 1, …} takes {@code firstDecaySteps tMul^i} steps. Within it the rate is
 * {@code initialLearningRate ((1 - alpha) mMul^i (1 + cos(π f)) / 2 + alpha)}, where {@code f} is the part of the period that
 * has passed.
 *
 * <p>Which period a step belongs to is found in float32, as Keras finds it. Where a period begins on a whole step although
 * {@code tMul} is no binary fraction, that step may still be the end of the period before: with {@code tMul = 1.2} and
 * periods of 5 and 6 steps the second restart comes at step 12 and not 11, in Keras and here.
 *
 * @param initialLearningRate the rate of step 0
 * @param firstDecaySteps how many steps the first period takes, at least 1
 * @param tMul how many times as long as the one before a period is, above 0; default 2; below 1 the periods end at step
 *     {@code firstDecaySteps / (1 - tMul)}
 * @param mMul how many times as high as the one before a period starts; default 1
 * @param alpha the lowest rate, as a share of {@code initialLearningRate}; default 0
 * @see <a href="https://keras.io/api/optimizers/learning_rate_schedules/cosine_decay_restarts/">keras.optimizers.schedules.CosineDecayRestarts</a>
 * @see <a href="https://arxiv.org/abs/1608.03983">Loshchilov and Hutter, 2016</a>
 */
public record CosineDecayRestarts(
        double initialLearningRate, long firstDecaySteps, double tMul, double mMul, double alpha)
        implements LearningRateSchedule {

    /** Checks the range of the options. */
    public CosineDecayRestarts {
        Options.requireFinite("CosineDecayRestarts", "initialLearningRate", initialLearningRate);
        Options.requireSteps("CosineDecayRestarts", "firstDecaySteps", firstDecaySteps, 1);
        if (!(tMul > 0 && Double.isFinite(tMul))) {
            throw new IllegalArgumentException("CosineDecayRestarts: tMul must be above 0 and finite, got " + tMul);
        }
        Options.requireFinite("CosineDecayRestarts", "mMul", mMul);
        Options.requireFinite("CosineDecayRestarts", "alpha", alpha);
    }

    /** Takes Keras's defaults for the rest: each period twice as long, all from the same rate down to 0. */
    public CosineDecayRestarts(double initialLearningRate, long firstDecaySteps) {
        this(initialLearningRate, firstDecaySteps, 2, 1, 0);
    }

    /** Returns this schedule with another rate of step 0. */
    public CosineDecayRestarts initialLearningRate(double newInitialLearningRate) {
        return new CosineDecayRestarts(newInitialLearningRate, firstDecaySteps, tMul, mMul, alpha);
    }

    /** Returns this schedule with another length of the first period. */
    public CosineDecayRestarts firstDecaySteps(long newFirstDecaySteps) {
        return new CosineDecayRestarts(initialLearningRate, newFirstDecaySteps, tMul, mMul, alpha);
    }

    /** Returns this schedule with another growth of the periods. */
    public CosineDecayRestarts tMul(double newTMul) {
        return new CosineDecayRestarts(initialLearningRate, firstDecaySteps, newTMul, mMul, alpha);
    }

    /** Returns this schedule with another growth of the rate that periods start with. */
    public CosineDecayRestarts mMul(double newMMul) {
        return new CosineDecayRestarts(initialLearningRate, firstDecaySteps, tMul, newMMul, alpha);
    }

    /** Returns this schedule with another lowest share. */
    public CosineDecayRestarts alpha(double newAlpha) {
        return new CosineDecayRestarts(initialLearningRate, firstDecaySteps, tMul, mMul, newAlpha);
    }

    /**
     * Returns the learning rate of one step.
     *
     * @throws IllegalArgumentException if {@code tMul} is below 1 and all periods have ended
     */
    @Override
    public double at(long step) {
        double passed = (double) step / firstDecaySteps;
        double period;
        if ((float) tMul == 1) {
            period = Math.floor(passed);
            passed -= period;
        } else {
            period = period(step);
            double length = Math.pow(tMul, period);
            passed = (passed - (1 - length) / (1 - tMul)) / length;
        }
        double wave = Math.pow(mMul, period) * (1 + Math.cos(Math.PI * passed)) / 2;
        return initialLearningRate * ((1 - alpha) * wave + alpha);
    }

    private double period(long step) {
        // Every rounding to float is one of Keras's: beside a whole number it decides which period floor gives.
        float growth = (float) tMul;
        float grown = 1 - (float) step / (float) firstDecaySteps * (1 - growth);
        if (!(grown > 0)) {
            throw new IllegalArgumentException(
                    "CosineDecayRestarts: step must be below %s, where periods that shrink by tMul %s end, got %d; use a tMul of 1 or more"
                            .formatted(firstDecaySteps / (1 - tMul), tMul, step));
        }
        return Math.floor((float) Math.log(grown) / (float) Math.log(growth));
    }
}
