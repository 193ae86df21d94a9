package io.github.monokeras.optimizers;

import io.github.monokeras.schedules.LearningRateSchedule;
import java.util.List;

/**
 * {@link Adam} with Nesterov's momentum.
 *
 * <p>In step {@code t = 1, 2, …} with {@code u(t) = beta1 (1 - 0.96^t / 2)} and {@code p(t) = u(1) … u(t)}: {@code m} and
 * {@code v} as Adam's, {@code n = u(t+1) m / (1 - p(t) u(t+1)) + (1 - u(t)) g / (1 - p(t))} and
 * {@code w -= learningRate n / (sqrt(v / (1 - beta2^t)) + epsilon)}.
 *
 * @param learningRate the factor of every step, above 0, or a schedule of it; default 0.001
 * @param beta1 how slowly the mean of the gradient moves, at least 0 and below 1; default 0.9
 * @param beta2 how slowly the mean of its square moves, at least 0 and below 1; default 0.999
 * @param epsilon what keeps the division finite, above 0; default 1e-7
 * @param common the options that all optimizers have
 * @see <a href="https://keras.io/api/optimizers/nadam/">keras.optimizers.Nadam</a>
 * @see <a href="https://openreview.net/forum?id=OM0jvwB8jIp57ZJjtNEZ">Dozat, 2016</a>
 */
public record Nadam(LearningRateSchedule learningRate, double beta1, double beta2, double epsilon, CommonOptions common)
        implements ChainedOptimizer<Nadam> {

    /** The shared slot of {@code p(t)}. */
    public static final String U_PRODUCT = "u_product";

    /** Checks the range of the options. */
    public Nadam {
        Options.requireRate("Nadam", learningRate);
        Options.requireFraction("Nadam", "beta1", beta1);
        Options.requireFraction("Nadam", "beta2", beta2);
        Options.requirePositive("Nadam", "epsilon", epsilon);
    }

    /** Takes Keras's defaults. */
    public Nadam() {
        this(0.001);
    }

    /** Takes a learning rate, and Keras's defaults for the rest. */
    public Nadam(double learningRate) {
        this(new FixedRate(learningRate));
    }

    /** Takes a learning rate that changes from step to step, and Keras's defaults for the rest. */
    public Nadam(LearningRateSchedule learningRate) {
        this(learningRate, 0.9, 0.999, 1e-7, new CommonOptions());
    }

    @Override
    public Nadam learningRate(LearningRateSchedule newLearningRate) {
        return new Nadam(newLearningRate, beta1, beta2, epsilon, common);
    }

    /** Returns this optimizer with another memory of the gradient. */
    public Nadam beta1(double newBeta1) {
        return new Nadam(learningRate, newBeta1, beta2, epsilon, common);
    }

    /** Returns this optimizer with another memory of the squared gradient. */
    public Nadam beta2(double newBeta2) {
        return new Nadam(learningRate, beta1, newBeta2, epsilon, common);
    }

    /** Returns this optimizer with another epsilon. */
    public Nadam epsilon(double newEpsilon) {
        return new Nadam(learningRate, beta1, beta2, newEpsilon, common);
    }

    @Override
    public Nadam common(CommonOptions newCommon) {
        return new Nadam(learningRate, beta1, beta2, epsilon, newCommon);
    }

    @Override
    public List<List<Slot>> slots() {
        return List.of(List.of(new Slot("momentum"), new Slot("velocity")));
    }

    @Override
    public List<Slot> sharedSlots() {
        return List.of(new Slot(U_PRODUCT, 1));
    }
}
