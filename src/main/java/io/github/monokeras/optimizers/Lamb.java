package io.github.monokeras.optimizers;

import io.github.monokeras.schedules.LearningRateSchedule;
import java.util.List;

/**
 * {@link Adam} with steps in proportion to the weight.
 *
 * <p>In step {@code t = 1, 2, …}: {@code m} and {@code v} as Adam's,
 * {@code u = m / (1 - beta1^t) / (sqrt(v / (1 - beta2^t)) + epsilon)} and {@code w -= learningRate |w| / |u| u}; where a norm
 * is 0, {@code w -= learningRate u}. Keras knows no string for it.
 *
 * @param learningRate the factor of every step, above 0, or a schedule of it; default 0.001
 * @param beta1 how slowly the mean of the gradient moves, at least 0 and below 1; default 0.9
 * @param beta2 how slowly the mean of its square moves, at least 0 and below 1; default 0.999
 * @param epsilon what keeps the division finite, above 0; default 1e-7
 * @param common the options that all optimizers have
 * @see <a href="https://keras.io/api/optimizers/lamb/">keras.optimizers.Lamb</a>
 * @see <a href="https://arxiv.org/abs/1904.00962">You et al., 2019</a>
 */
public record Lamb(LearningRateSchedule learningRate, double beta1, double beta2, double epsilon, CommonOptions common)
        implements ChainedOptimizer<Lamb> {

    /** Checks the range of the options. */
    public Lamb {
        Options.requireRate("Lamb", learningRate);
        Options.requireFraction("Lamb", "beta1", beta1);
        Options.requireFraction("Lamb", "beta2", beta2);
        Options.requirePositive("Lamb", "epsilon", epsilon);
    }

    /** Takes Keras's defaults. */
    public Lamb() {
        this(0.001);
    }

    /** Takes a learning rate, and Keras's defaults for the rest. */
    public Lamb(double learningRate) {
        this(new FixedRate(learningRate));
    }

    /** Takes a learning rate that changes from step to step, and Keras's defaults for the rest. */
    public Lamb(LearningRateSchedule learningRate) {
        this(learningRate, 0.9, 0.999, 1e-7, new CommonOptions());
    }

    @Override
    public Lamb learningRate(LearningRateSchedule newLearningRate) {
        return new Lamb(newLearningRate, beta1, beta2, epsilon, common);
    }

    /** Returns this optimizer with another memory of the gradient. */
    public Lamb beta1(double newBeta1) {
        return new Lamb(learningRate, newBeta1, beta2, epsilon, common);
    }

    /** Returns this optimizer with another memory of the squared gradient. */
    public Lamb beta2(double newBeta2) {
        return new Lamb(learningRate, beta1, newBeta2, epsilon, common);
    }

    /** Returns this optimizer with another epsilon. */
    public Lamb epsilon(double newEpsilon) {
        return new Lamb(learningRate, beta1, beta2, newEpsilon, common);
    }

    @Override
    public Lamb common(CommonOptions newCommon) {
        return new Lamb(learningRate, beta1, beta2, epsilon, newCommon);
    }

    @Override
    public List<List<Slot>> slots() {
        return List.of(List.of(new Slot("momentum"), new Slot("velocity")));
    }
}
