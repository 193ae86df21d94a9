package io.github.monokeras.optimizers;

import io.github.monokeras.schedules.LearningRateSchedule;
import io.github.monokeras.tensor.Shape;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Gradient descent divided by the root of the mean square, of which only row means and column means are remembered.
 *
 * <p>In step {@code t = 1, 2, …} with {@code b = 1 - t^beta2Decay} and {@code s = g² + epsilon1}: for a matrix the means of
 * its rows and columns {@code r = b r + (1 - b) mean(s)}, {@code c = b c + (1 - b) mean(s)}, and
 * {@code v = r c / mean(r)}; for a vector {@code v = b v + (1 - b) s}. Then {@code u = g / sqrt(v)} and
 * {@code w -= max(epsilon2, rms(w)) min(learningRate, 1 / sqrt(t)) u / max(1, rms(u) / clipThreshold)}.
 *
 * @param learningRate the factor of every step, above 0, or a schedule of it; default 0.001
 * @param beta2Decay how fast the means slow down, 0 or less; default -0.8
 * @param epsilon1 what is added to squared gradients, above 0; default 1e-30
 * @param epsilon2 the least size of a weight that counts, above 0; default 0.001
 * @param clipThreshold the largest root mean square of {@code u}, above 0; default 1
 * @param relativeStep whether the step is at most {@code 1 / sqrt(t)}, which in Keras 3 it is either way; default true
 * @param common the options that all optimizers have
 * @see <a href="https://keras.io/api/optimizers/adafactor/">keras.optimizers.Adafactor</a>
 * @see <a href="https://arxiv.org/abs/1804.04235">Shazeer and Stern, 2018</a>
 */
public record Adafactor(
        LearningRateSchedule learningRate,
        double beta2Decay,
        double epsilon1,
        double epsilon2,
        double clipThreshold,
        boolean relativeStep,
        CommonOptions common)
        implements ChainedOptimizer<Adafactor> {

    /** Checks the range of the options. */
    public Adafactor {
        Options.requireRate("Adafactor", learningRate);
        Options.requireNotPositive("Adafactor", "beta2Decay", beta2Decay);
        Options.requirePositive("Adafactor", "epsilon1", epsilon1);
        Options.requirePositive("Adafactor", "epsilon2", epsilon2);
        Options.requirePositive("Adafactor", "clipThreshold", clipThreshold);
    }

    /** Takes Keras's defaults. */
    public Adafactor() {
        this(0.001);
    }

    /** Takes a learning rate, and Keras's defaults for the rest. */
    public Adafactor(double learningRate) {
        this(new FixedRate(learningRate));
    }

    /** Takes a learning rate that changes from step to step, and Keras's defaults for the rest. */
    public Adafactor(LearningRateSchedule learningRate) {
        this(learningRate, -0.8, 1e-30, 1e-3, 1, true, new CommonOptions());
    }

    @Override
    public Adafactor learningRate(LearningRateSchedule newLearningRate) {
        return new Adafactor(newLearningRate, beta2Decay, epsilon1, epsilon2, clipThreshold, relativeStep, common);
    }

    /** Returns this optimizer with another slowing of its means. */
    public Adafactor beta2Decay(double newBeta2Decay) {
        return new Adafactor(learningRate, newBeta2Decay, epsilon1, epsilon2, clipThreshold, relativeStep, common);
    }

    /** Returns this optimizer with another number added to squared gradients. */
    public Adafactor epsilon1(double newEpsilon1) {
        return new Adafactor(learningRate, beta2Decay, newEpsilon1, epsilon2, clipThreshold, relativeStep, common);
    }

    /** Returns this optimizer with another least size of a weight. */
    public Adafactor epsilon2(double newEpsilon2) {
        return new Adafactor(learningRate, beta2Decay, epsilon1, newEpsilon2, clipThreshold, relativeStep, common);
    }

    /** Returns this optimizer with another limit of its steps. */
    public Adafactor clipThreshold(double newClipThreshold) {
        return new Adafactor(learningRate, beta2Decay, epsilon1, epsilon2, newClipThreshold, relativeStep, common);
    }

    /** Returns this optimizer with the option that in Keras 3 changes nothing. */
    public Adafactor relativeStep(boolean newRelativeStep) {
        return new Adafactor(learningRate, beta2Decay, epsilon1, epsilon2, clipThreshold, newRelativeStep, common);
    }

    @Override
    public Adafactor common(CommonOptions newCommon) {
        return new Adafactor(learningRate, beta2Decay, epsilon1, epsilon2, clipThreshold, relativeStep, newCommon);
    }

    @Override
    public List<List<Slot>> slots() {
        return List.of(List.of(
                new Slot("r", 0, weight -> without(weight, 1)),
                new Slot("c", 0, weight -> without(weight, 2)),
                new Slot("velocity")));
    }

    /** Leaves out an axis, counted from the end; vectors keep one number, which Keras keeps too and never uses. */
    private static Shape without(Shape weight, int fromEnd) {
        int rank = weight.rank();
        if (rank < 2) {
            return Shape.of();
        }
        return Shape.of(IntStream.range(0, rank)
                .filter(axis -> axis != rank - fromEnd)
                .map(weight::dim)
                .toArray());
    }
}
