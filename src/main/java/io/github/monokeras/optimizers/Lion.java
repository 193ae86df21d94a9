package io.github.monokeras.optimizers;

import io.github.monokeras.schedules.LearningRateSchedule;
import java.util.List;

/**
 * Steps of one size, in the direction of a momentum's sign.
 *
 * <p>{@code w -= learningRate sign(beta1 m + (1 - beta1) g)}, then {@code m = beta2 m + (1 - beta2) g}.
 *
 * @param learningRate the factor of every step, above 0, or a schedule of it; default 0.001
 * @param beta1 how much the momentum counts against the gradient, above 0 and at most 1; default 0.9
 * @param beta2 how slowly the momentum moves, from 0 to 1; default 0.99
 * @param common the options that all optimizers have
 * @see <a href="https://keras.io/api/optimizers/lion/">keras.optimizers.Lion</a>
 * @see <a href="https://arxiv.org/abs/2302.06675">Chen et al., 2023</a>
 */
public record Lion(LearningRateSchedule learningRate, double beta1, double beta2, CommonOptions common)
        implements ChainedOptimizer<Lion> {

    /** Checks the range of the options. */
    public Lion {
        Options.requireRate("Lion", learningRate);
        Options.requireWithinOne("Lion", "beta2", beta2);
        if (!(beta1 > 0 && beta1 <= 1)) {
            throw new IllegalArgumentException("Lion: beta1 must be above 0 and at most 1, got " + beta1);
        }
    }

    /** Takes Keras's defaults. */
    public Lion() {
        this(0.001);
    }

    /** Takes a learning rate, and Keras's defaults for the rest. */
    public Lion(double learningRate) {
        this(new FixedRate(learningRate));
    }

    /** Takes a learning rate that changes from step to step, and Keras's defaults for the rest. */
    public Lion(LearningRateSchedule learningRate) {
        this(learningRate, 0.9, 0.99, new CommonOptions());
    }

    @Override
    public Lion learningRate(LearningRateSchedule newLearningRate) {
        return new Lion(newLearningRate, beta1, beta2, common);
    }

    /** Returns this optimizer with another share of the momentum. */
    public Lion beta1(double newBeta1) {
        return new Lion(learningRate, newBeta1, beta2, common);
    }

    /** Returns this optimizer with another pace of the momentum. */
    public Lion beta2(double newBeta2) {
        return new Lion(learningRate, beta1, newBeta2, common);
    }

    @Override
    public Lion common(CommonOptions newCommon) {
        return new Lion(learningRate, beta1, beta2, newCommon);
    }

    @Override
    public List<List<Slot>> slots() {
        return List.of(List.of(new Slot("momentum")));
    }
}
