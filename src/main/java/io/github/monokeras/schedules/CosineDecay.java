package io.github.monokeras.schedules;

import org.jspecify.annotations.Nullable;

/**
 * Takes the learning rate down half a wave of the cosine, after a warm-up if wanted.
 *
 * <p>From {@code peak}, which is {@code warmupTarget}, or {@code initialLearningRate} where there is none, it goes by
 * {@code peak ((1 - alpha) (1 + cos(π s / decaySteps)) / 2 + alpha)}, where {@code s} counts the steps since the warm-up and
 * ends at {@code decaySteps}. The warm-up before goes in a straight line:
 * {@code initialLearningRate + (warmupTarget - initialLearningRate) step / warmupSteps}.
 *
 * @param initialLearningRate the rate of step 0
 * @param decaySteps how many steps the way down takes, at least 1
 * @param alpha the rate at the end, as a share of the peak; default 0
 * @param warmupTarget the rate at the end of the warm-up; default none: no warm-up, whatever {@code warmupSteps} says
 * @param warmupSteps how many steps the warm-up takes, at least 0; default 0
 * @see <a href="https://keras.io/api/optimizers/learning_rate_schedules/cosine_decay/">keras.optimizers.schedules.CosineDecay</a>
 * @see <a href="https://arxiv.org/abs/1608.03983">Loshchilov and Hutter, 2016</a>
 */
public record CosineDecay(
        double initialLearningRate,
        long decaySteps,
        double alpha,
        @Nullable Double warmupTarget,
        long warmupSteps) implements LearningRateSchedule {

    /** Checks the range of the options. */
    public CosineDecay {
        Options.requireFinite("CosineDecay", "initialLearningRate", initialLearningRate);
        Options.requireSteps("CosineDecay", "decaySteps", decaySteps, 1);
        Options.requireFinite("CosineDecay", "alpha", alpha);
        if (warmupTarget != null) {
            Options.requireFinite("CosineDecay", "warmupTarget", warmupTarget);
        }
        Options.requireSteps("CosineDecay", "warmupSteps", warmupSteps, 0);
    }

    /** Takes Keras's defaults for the rest: down to 0, without a warm-up. */
    public CosineDecay(double initialLearningRate, long decaySteps) {
        this(initialLearningRate, decaySteps, 0, null, 0);
    }

    /** Returns this schedule with another rate of step 0. */
    public CosineDecay initialLearningRate(double newInitialLearningRate) {
        return new CosineDecay(newInitialLearningRate, decaySteps, alpha, warmupTarget, warmupSteps);
    }

    /** Returns this schedule with another length of the way down. */
    public CosineDecay decaySteps(long newDecaySteps) {
        return new CosineDecay(initialLearningRate, newDecaySteps, alpha, warmupTarget, warmupSteps);
    }

    /** Returns this schedule with another share at the end. */
    public CosineDecay alpha(double newAlpha) {
        return new CosineDecay(initialLearningRate, decaySteps, newAlpha, warmupTarget, warmupSteps);
    }

    /** Returns this schedule with a warm-up to that rate. */
    public CosineDecay warmupTarget(double newWarmupTarget) {
        return new CosineDecay(initialLearningRate, decaySteps, alpha, newWarmupTarget, warmupSteps);
    }

    /** Returns this schedule with another length of the warm-up. */
    public CosineDecay warmupSteps(long newWarmupSteps) {
        return new CosineDecay(initialLearningRate, decaySteps, alpha, warmupTarget, newWarmupSteps);
    }

    @Override
    public double at(long step) {
        if (warmupTarget == null) {
            return decayed(initialLearningRate, step);
        }
        if (step < warmupSteps) {
            return initialLearningRate + (warmupTarget - initialLearningRate) * step / warmupSteps;
        }
        return decayed(warmupTarget, step - warmupSteps);
    }

    private double decayed(double peak, long steps) {
        double done = (double) Math.min(steps, decaySteps) / decaySteps;
        return peak * ((1 - alpha) * (1 + Math.cos(Math.PI * done)) / 2 + alpha);
    }
}
