package io.github.monokeras.optimizers;

import io.github.monokeras.schedules.LearningRateSchedule;
import java.util.List;

/**
 * Gradient descent with a step size of its own for every weight.
 *
 * <p>In step {@code t = 1, 2, …}: {@code m += (g - m)(1 - beta1)}, {@code v += (g² - v)(1 - beta2)} and
 * {@code w -= learningRate sqrt(1 - beta2^t) / (1 - beta1^t) m / (sqrt(v) + epsilon)}.
 *
 * @param learningRate the factor of every step, above 0, or a schedule of it; default 0.001
 * @param beta1 how slowly the mean of the gradient moves, at least 0 and below 1; default 0.9
 * @param beta2 how slowly the mean of its square moves, at least 0 and below 1; default 0.999
 * @param epsilon what keeps the division finite, above 0; default 1e-7
 * @param amsgrad whether {@code v} gives way to the largest {@code v} so far; default false
 * @param common the options that all optimizers have
 * @see <a href="https://keras.io/api/optimizers/adam/">keras.optimizers.Adam</a>
 * @see <a href="https://arxiv.org/abs/1412.6980">Kingma and Ba, 2014</a>
 * @see <a href="https://openreview.net/forum?id=ryQu7f-RZ">Reddi, Kale and Kumar, 2018 (amsgrad)</a>
 */
public record Adam(
        LearningRateSchedule learningRate,
        double beta1,
        double beta2,
        double epsilon,
        boolean amsgrad,
        CommonOptions common)
        implements ChainedOptimizer<Adam> {

    /** Checks the range of the options. */
    public Adam {
        Options.requireRate("Adam", learningRate);
        Options.requireFraction("Adam", "beta1", beta1);
        Options.requireFraction("Adam", "beta2", beta2);
        Options.requirePositive("Adam", "epsilon", epsilon);
    }

    /** Takes Keras's defaults. */
    public Adam() {
        this(0.001);
    }

    /** Takes a learning rate, and Keras's defaults for the rest. */
    public Adam(double learningRate) {
        this(new FixedRate(learningRate));
    }

    /** Takes a learning rate that changes from step to step, and Keras's defaults for the rest. */
    public Adam(LearningRateSchedule learningRate) {
        this(learningRate, 0.9, 0.999, 1e-7, false, new CommonOptions());
    }

    /** Takes the options of the formula. */
    public Adam(double learningRate, double beta1, double beta2, double epsilon) {
        this(new FixedRate(learningRate), beta1, beta2, epsilon, false, new CommonOptions());
    }

    @Override
    public Adam learningRate(LearningRateSchedule newLearningRate) {
        return new Adam(newLearningRate, beta1, beta2, epsilon, amsgrad, common);
    }

    /** Returns this optimizer with another memory of the gradient. */
    public Adam beta1(double newBeta1) {
        return new Adam(learningRate, newBeta1, beta2, epsilon, amsgrad, common);
    }

    /** Returns this optimizer with another memory of the squared gradient. */
    public Adam beta2(double newBeta2) {
        return new Adam(learningRate, beta1, newBeta2, epsilon, amsgrad, common);
    }

    /** Returns this optimizer with another epsilon. */
    public Adam epsilon(double newEpsilon) {
        return new Adam(learningRate, beta1, beta2, newEpsilon, amsgrad, common);
    }

    /** Returns this optimizer with the largest mean square so far, or the present one. */
    public Adam amsgrad(boolean newAmsgrad) {
        return new Adam(learningRate, beta1, beta2, epsilon, newAmsgrad, common);
    }

    @Override
    public Adam common(CommonOptions newCommon) {
        return new Adam(learningRate, beta1, beta2, epsilon, amsgrad, newCommon);
    }

    @Override
    public List<List<Slot>> slots() {
        List<Slot> moments = List.of(new Slot("momentum"), new Slot("velocity"));
        return amsgrad ? List.of(moments, List.of(new Slot("velocity_hat"))) : List.of(moments);
    }
}
