package io.github.monokeras.optimizers;

import io.github.monokeras.schedules.LearningRateSchedule;
import java.util.List;

/**
 * Gradient descent whose step size is that of the last steps.
 *
 * <p>{@code a = rho a + (1 - rho) g²}, {@code d = -sqrt(s + epsilon) / sqrt(a + epsilon) g},
 * {@code s = rho s + (1 - rho) d²} and {@code w += learningRate d}.
 *
 * @param learningRate the factor of every step, above 0, or a schedule of it; default 0.001
 * @param rho how slowly both mean squares move, at least 0 and below 1; default 0.95
 * @param epsilon what keeps the division finite, above 0; default 1e-7
 * @param common the options that all optimizers have
 * @see <a href="https://keras.io/api/optimizers/adadelta/">keras.optimizers.Adadelta</a>
 * @see <a href="https://arxiv.org/abs/1212.5701">Zeiler, 2012</a>
 */
public record Adadelta(LearningRateSchedule learningRate, double rho, double epsilon, CommonOptions common)
        implements ChainedOptimizer<Adadelta> {

    /** Checks the range of the options. */
    public Adadelta {
        Options.requireRate("Adadelta", learningRate);
        Options.requireFraction("Adadelta", "rho", rho);
        Options.requirePositive("Adadelta", "epsilon", epsilon);
    }

    /** Takes Keras's defaults. */
    public Adadelta() {
        this(0.001);
    }

    /** Takes a learning rate, and Keras's defaults for the rest. */
    public Adadelta(double learningRate) {
        this(new FixedRate(learningRate));
    }

    /** Takes a learning rate that changes from step to step, and Keras's defaults for the rest. */
    public Adadelta(LearningRateSchedule learningRate) {
        this(learningRate, 0.95, 1e-7, new CommonOptions());
    }

    @Override
    public Adadelta learningRate(LearningRateSchedule newLearningRate) {
        return new Adadelta(newLearningRate, rho, epsilon, common);
    }

    /** Returns this optimizer with another memory of the squared gradient. */
    public Adadelta rho(double newRho) {
        return new Adadelta(learningRate, newRho, epsilon, common);
    }

    /** Returns this optimizer with another epsilon. */
    public Adadelta epsilon(double newEpsilon) {
        return new Adadelta(learningRate, rho, newEpsilon, common);
    }

    @Override
    public Adadelta common(CommonOptions newCommon) {
        return new Adadelta(learningRate, rho, epsilon, newCommon);
    }

    @Override
    public List<List<Slot>> slots() {
        return List.of(List.of(new Slot("accumulated_grad"), new Slot("accumulated_delta_var")));
    }
}
