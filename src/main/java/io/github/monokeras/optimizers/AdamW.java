package io.github.monokeras.optimizers;

import io.github.monokeras.schedules.LearningRateSchedule;
import java.util.List;

/**
 * {@link Adam} with weights that shrink of themselves: {@code w -= w weightDecay learningRate} before each of Adam's steps.
 *
 * <p>The weight decay stands among the common options; here its default is 0.004, and it cannot be left out.
 *
 * @param learningRate the factor of every step, above 0, or a schedule of it; default 0.001
 * @param beta1 how slowly the mean of the gradient moves, at least 0 and below 1; default 0.9
 * @param beta2 how slowly the mean of its square moves, at least 0 and below 1; default 0.999
 * @param epsilon what keeps the division finite, above 0; default 1e-7
 * @param amsgrad whether {@code v} gives way to the largest {@code v} so far; default false
 * @param common the options that all optimizers have
 * @see <a href="https://keras.io/api/optimizers/adamw/">keras.optimizers.AdamW</a>
 * @see <a href="https://arxiv.org/abs/1711.05101">Loshchilov and Hutter, 2019</a>
 */
public record AdamW(
        LearningRateSchedule learningRate,
        double beta1,
        double beta2,
        double epsilon,
        boolean amsgrad,
        CommonOptions common)
        implements ChainedOptimizer<AdamW> {

    /** Checks the range of the options. */
    public AdamW {
        Options.requireRate("AdamW", learningRate);
        Options.requireFraction("AdamW", "beta1", beta1);
        Options.requireFraction("AdamW", "beta2", beta2);
        Options.requirePositive("AdamW", "epsilon", epsilon);
        if (common.weightDecay() == null) {
            throw new IllegalArgumentException("AdamW: weightDecay must be a number, got none; give one, or take Adam");
        }
    }

    /** Takes Keras's defaults. */
    public AdamW() {
        this(0.001);
    }

    /** Takes a learning rate, and Keras's defaults for the rest. */
    public AdamW(double learningRate) {
        this(new FixedRate(learningRate));
    }

    /** Takes a learning rate that changes from step to step, and Keras's defaults for the rest. */
    public AdamW(LearningRateSchedule learningRate) {
        this(learningRate, 0.9, 0.999, 1e-7, false, new CommonOptions().weightDecay(0.004));
    }

    @Override
    public AdamW learningRate(LearningRateSchedule newLearningRate) {
        return new AdamW(newLearningRate, beta1, beta2, epsilon, amsgrad, common);
    }

    /** Returns this optimizer with another memory of the gradient. */
    public AdamW beta1(double newBeta1) {
        return new AdamW(learningRate, newBeta1, beta2, epsilon, amsgrad, common);
    }

    /** Returns this optimizer with another memory of the squared gradient. */
    public AdamW beta2(double newBeta2) {
        return new AdamW(learningRate, beta1, newBeta2, epsilon, amsgrad, common);
    }

    /** Returns this optimizer with another epsilon. */
    public AdamW epsilon(double newEpsilon) {
        return new AdamW(learningRate, beta1, beta2, newEpsilon, amsgrad, common);
    }

    /** Returns this optimizer with the largest mean square so far, or the present one. */
    public AdamW amsgrad(boolean newAmsgrad) {
        return new AdamW(learningRate, beta1, beta2, epsilon, newAmsgrad, common);
    }

    @Override
    public AdamW common(CommonOptions newCommon) {
        return new AdamW(learningRate, beta1, beta2, epsilon, amsgrad, newCommon);
    }

    @Override
    public List<List<Slot>> slots() {
        return adam().slots();
    }

    /** Returns Adam with the same options; it does the same. */
    public Adam adam() {
        return new Adam(learningRate, beta1, beta2, epsilon, amsgrad, common);
    }
}
