package io.github.monokeras.optimizers;

import io.github.monokeras.schedules.LearningRateSchedule;
import java.util.List;

/**
 * Gradient descent, with momentum if wanted.
 *
 * <p>Without momentum {@code w -= learningRate g}. With it {@code v = momentum v - learningRate g} and {@code w += v}, or
 * after Nesterov {@code w += momentum v - learningRate g}.
 *
 * @param learningRate the factor of every step, above 0, or a schedule of it; default 0.01
 * @param momentum how much of the last step is kept, from 0 to 1; default 0
 * @param nesterov whether the gradient is taken to stand behind the step; default false
 * @param common the options that all optimizers have
 * @see <a href="https://keras.io/api/optimizers/sgd/">keras.optimizers.SGD</a>
 */
public record SGD(LearningRateSchedule learningRate, double momentum, boolean nesterov, CommonOptions common)
        implements ChainedOptimizer<SGD> {

    /** Checks the range of the options. */
    public SGD {
        Options.requireRate("SGD", learningRate);
        Options.requireWithinOne("SGD", "momentum", momentum);
    }

    /** Takes Keras's defaults. */
    public SGD() {
        this(0.01);
    }

    /** Takes a learning rate, and Keras's defaults for the rest. */
    public SGD(double learningRate) {
        this(new FixedRate(learningRate));
    }

    /** Takes a learning rate that changes from step to step, and Keras's defaults for the rest. */
    public SGD(LearningRateSchedule learningRate) {
        this(learningRate, 0, false, new CommonOptions());
    }

    /** Takes a learning rate, a momentum and Nesterov's rule or not. */
    public SGD(double learningRate, double momentum, boolean nesterov) {
        this(new FixedRate(learningRate), momentum, nesterov, new CommonOptions());
    }

    @Override
    public SGD learningRate(LearningRateSchedule newLearningRate) {
        return new SGD(newLearningRate, momentum, nesterov, common);
    }

    /** Returns this optimizer with another momentum. */
    public SGD momentum(double newMomentum) {
        return new SGD(learningRate, newMomentum, nesterov, common);
    }

    /** Returns this optimizer with Nesterov's momentum, or without. */
    public SGD nesterov(boolean newNesterov) {
        return new SGD(learningRate, momentum, newNesterov, common);
    }

    @Override
    public SGD common(CommonOptions newCommon) {
        return new SGD(learningRate, momentum, nesterov, newCommon);
    }

    @Override
    public List<List<Slot>> slots() {
        return momentum == 0 ? List.of() : List.of(List.of(new Slot("momentum")));
    }
}
