package io.github.monokeras.optimizers;

import io.github.monokeras.schedules.LearningRateSchedule;

/**
 * An optimizer whose options common to all optimizers chain with its own:
 * {@code new SGD(0.1).clipnorm(1).momentum(0.9)}.
 *
 * @param <O> the optimizer itself
 */
public sealed interface ChainedOptimizer<O extends ChainedOptimizer<O>> extends Optimizer
        permits SGD, Adam, AdamW, RMSprop, Adagrad, Adadelta, Adamax, Adafactor, Nadam, Ftrl, Lion, Lamb {

    /** Returns this optimizer with another learning rate, which may change from step to step. */
    O learningRate(LearningRateSchedule newLearningRate);

    /** Returns this optimizer with other options of those that all have. */
    O common(CommonOptions newCommon);

    /** Returns this optimizer with another learning rate, above 0. */
    default O learningRate(double newLearningRate) {
        return learningRate(new FixedRate(newLearningRate));
    }

    /** Returns this optimizer with weights that shrink of themselves; 0 or more, see {@link CommonOptions}. */
    default O weightDecay(double newWeightDecay) {
        return common(common().weightDecay(newWeightDecay));
    }

    /**
     * Returns this optimizer with the norm of each weight's gradient limited; above 0, see {@link CommonOptions}.
     *
     * @throws IllegalArgumentException if the gradients are clipped already in another way
     */
    default O clipnorm(double newClipnorm) {
        return common(common().clipnorm(newClipnorm));
    }

    /**
     * Returns this optimizer with each number of a gradient limited; above 0, see {@link CommonOptions}.
     *
     * @throws IllegalArgumentException if the gradients are clipped already in another way
     */
    default O clipvalue(double newClipvalue) {
        return common(common().clipvalue(newClipvalue));
    }

    /**
     * Returns this optimizer with the norm of all gradients together limited; above 0, see {@link CommonOptions}.
     *
     * @throws IllegalArgumentException if the gradients are clipped already in another way
     */
    default O globalClipnorm(double newGlobalClipnorm) {
        return common(common().globalClipnorm(newGlobalClipnorm));
    }

    /** Returns this optimizer with a moving average of the weights, or without; see {@link CommonOptions}. */
    default O useEma(boolean newUseEma) {
        return common(common().useEma(newUseEma));
    }

    /** Returns this optimizer with another pace of that average; from 0 to 1, see {@link CommonOptions}. */
    default O emaMomentum(double newEmaMomentum) {
        return common(common().emaMomentum(newEmaMomentum));
    }

    /** Returns this optimizer with weights that become that average every so many steps; see {@link CommonOptions}. */
    default O emaOverwriteFrequency(int newEmaOverwriteFrequency) {
        return common(common().emaOverwriteFrequency(newEmaOverwriteFrequency));
    }

    /** Returns this optimizer with the gradients of so many steps averaged; at least 2, see {@link CommonOptions}. */
    default O gradientAccumulationSteps(int newGradientAccumulationSteps) {
        return common(common().gradientAccumulationSteps(newGradientAccumulationSteps));
    }
}
