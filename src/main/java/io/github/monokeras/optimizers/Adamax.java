package io.github.monokeras.optimizers;

import io.github.monokeras.schedules.LearningRateSchedule;
import java.util.List;

/**
 * {@link Adam} with the largest gradient in place of the root of the mean square.
 *
 * <p>In step {@code t = 1, 2, …}: {@code m += (g - m)(1 - beta1)}, {@code u = max(beta2 u, |g|)} and
 * {@code w -= learningRate m / ((1 - beta1^t)(u + epsilon))}.
 *
 * @param learningRate the factor of every step, above 0, or a schedule of it; default 0.001
 * @param beta1 how slowly the mean of the gradient moves, at least 0 and below 1; default 0.9
 * @param beta2 how slowly the largest gradient is forgotten, at least 0 and below 1; default 0.999
 * @param epsilon what keeps the division finite, above 0; default 1e-7
 * @param common the options that all optimizers have
 * @see <a href="https://keras.io/api/optimizers/adamax/">keras.optimizers.Adamax</a>
 * @see <a href="https://arxiv.org/abs/1412.6980">Kingma and Ba, 2014</a>
 */
public record Adamax(
        LearningRateSchedule learningRate, double beta1, double beta2, double epsilon, CommonOptions common)
        implements ChainedOptimizer<Adamax> {

    /** Checks the range of the options. */
    public Adamax {
        Options.requireRate("Adamax", learningRate);
        Options.requireFraction("Adamax", "beta1", beta1);
        Options.requireFraction("Adamax", "beta2", beta2);
        Options.requirePositive("Adamax", "epsilon", epsilon);
    }

    /** Takes Keras's defaults. */
    public Adamax() {
        this(0.001);
    }

    /** Takes a learning rate, and Keras's defaults for the rest. */
    public Adamax(double learningRate) {
        this(new FixedRate(learningRate));
    }

    /** Takes a learning rate that changes from step to step, and Keras's defaults for the rest. */
    public Adamax(LearningRateSchedule learningRate) {
        this(learningRate, 0.9, 0.999, 1e-7, new CommonOptions());
    }

    @Override
    public Adamax learningRate(LearningRateSchedule newLearningRate) {
        return new Adamax(newLearningRate, beta1, beta2, epsilon, common);
    }

    /** Returns this optimizer with another memory of the gradient. */
    public Adamax beta1(double newBeta1) {
        return new Adamax(learningRate, newBeta1, beta2, epsilon, common);
    }

    /** Returns this optimizer with another memory of the squared gradient. */
    public Adamax beta2(double newBeta2) {
        return new Adamax(learningRate, beta1, newBeta2, epsilon, common);
    }

    /** Returns this optimizer with another epsilon. */
    public Adamax epsilon(double newEpsilon) {
        return new Adamax(learningRate, beta1, beta2, newEpsilon, common);
    }

    @Override
    public Adamax common(CommonOptions newCommon) {
        return new Adamax(learningRate, beta1, beta2, epsilon, newCommon);
    }

    @Override
    public List<List<Slot>> slots() {
        return List.of(List.of(new Slot("momentum"), new Slot("norm")));
    }
}
