package io.github.monokeras.optimizers;

import io.github.monokeras.schedules.LearningRateSchedule;
import java.util.ArrayList;
import java.util.List;

/**
 * Gradient descent divided by the root of the gradient's mean square.
 *
 * <p>{@code v = rho v + (1 - rho) g²} and {@code w -= learningRate g / sqrt(v + epsilon)}. Centered, the variance
 * {@code v - a²} stands for {@code v}, with {@code a = rho a + (1 - rho) g}. With momentum the step {@code s} is collected,
 * {@code m = momentum m + s} and {@code w -= m}.
 *
 * @param learningRate the factor of every step, above 0, or a schedule of it; default 0.001
 * @param rho how slowly the mean square of the gradient moves, at least 0 and below 1; default 0.9
 * @param momentum how much of the last step is kept, from 0 to 1; default 0
 * @param epsilon what keeps the division finite, above 0; default 1e-7
 * @param centered whether the gradient's variance takes the place of its mean square; default false
 * @param common the options that all optimizers have
 * @see <a href="https://keras.io/api/optimizers/rmsprop/">keras.optimizers.RMSprop</a>
 * @see <a href="https://www.cs.toronto.edu/~tijmen/csc321/slides/lecture_slides_lec6.pdf">Hinton, 2012</a>
 */
public record RMSprop(
        LearningRateSchedule learningRate,
        double rho,
        double momentum,
        double epsilon,
        boolean centered,
        CommonOptions common)
        implements ChainedOptimizer<RMSprop> {

    /** Checks the range of the options. */
    public RMSprop {
        Options.requireRate("RMSprop", learningRate);
        Options.requireFraction("RMSprop", "rho", rho);
        Options.requireWithinOne("RMSprop", "momentum", momentum);
        Options.requirePositive("RMSprop", "epsilon", epsilon);
    }

    /** Takes Keras's defaults. */
    public RMSprop() {
        this(0.001);
    }

    /** Takes a learning rate, and Keras's defaults for the rest. */
    public RMSprop(double learningRate) {
        this(new FixedRate(learningRate));
    }

    /** Takes a learning rate that changes from step to step, and Keras's defaults for the rest. */
    public RMSprop(LearningRateSchedule learningRate) {
        this(learningRate, 0.9, 0, 1e-7, false, new CommonOptions());
    }

    @Override
    public RMSprop learningRate(LearningRateSchedule newLearningRate) {
        return new RMSprop(newLearningRate, rho, momentum, epsilon, centered, common);
    }

    /** Returns this optimizer with another memory of the squared gradient. */
    public RMSprop rho(double newRho) {
        return new RMSprop(learningRate, newRho, momentum, epsilon, centered, common);
    }

    /** Returns this optimizer with another momentum. */
    public RMSprop momentum(double newMomentum) {
        return new RMSprop(learningRate, rho, newMomentum, epsilon, centered, common);
    }

    /** Returns this optimizer with another epsilon. */
    public RMSprop epsilon(double newEpsilon) {
        return new RMSprop(learningRate, rho, momentum, newEpsilon, centered, common);
    }

    /** Returns this optimizer with the gradient's variance, or its mean square. */
    public RMSprop centered(boolean newCentered) {
        return new RMSprop(learningRate, rho, momentum, epsilon, newCentered, common);
    }

    @Override
    public RMSprop common(CommonOptions newCommon) {
        return new RMSprop(learningRate, rho, momentum, epsilon, centered, newCommon);
    }

    @Override
    public List<List<Slot>> slots() {
        List<List<Slot>> slots = new ArrayList<>(List.of(List.of(new Slot("velocity"))));
        if (momentum > 0) {
            slots.add(List.of(new Slot("momentum")));
        }
        if (centered) {
            slots.add(List.of(new Slot("average_gradient")));
        }
        return slots;
    }
}
