package io.github.monokeras.optimizers;

import io.github.monokeras.schedules.LearningRateSchedule;
import java.util.List;

/**
 * Follow the regularized leader: gradient descent for sparse weights.
 *
 * <p>With {@code p = -learningRatePower}, {@code b = l2RegularizationStrength + beta / (2 learningRate)} and
 * {@code h = g + 2 l2ShrinkageRegularizationStrength w}: {@code n' = n + g²},
 * {@code z += h - (n'^p - n^p) / learningRate w} and
 * {@code w = (clip(z, ±l1RegularizationStrength) - z) / (n'^p / learningRate + 2 b)}.
 *
 * @param learningRate the factor of every step, above 0, or a schedule of it; default 0.001
 * @param learningRatePower how steps shrink as squares add up, 0 or less; default -0.5
 * @param initialAccumulatorValue where the sum of squares starts, 0 or more; default 0.1
 * @param l1RegularizationStrength how strongly small weights are drawn to 0, 0 or more; default 0
 * @param l2RegularizationStrength how strongly large weights are drawn to 0, 0 or more; default 0
 * @param l2ShrinkageRegularizationStrength how strongly the gradient draws weights to 0, 0 or more; default 0
 * @param beta what is added to the roots of the sums of squares, 0 or more; default 0
 * @param common the options that all optimizers have
 * @see <a href="https://keras.io/api/optimizers/ftrl/">keras.optimizers.Ftrl</a>
 * @see <a href="https://research.google/pubs/pub41159/">McMahan et al., 2013</a>
 */
public record Ftrl(
        LearningRateSchedule learningRate,
        double learningRatePower,
        double initialAccumulatorValue,
        double l1RegularizationStrength,
        double l2RegularizationStrength,
        double l2ShrinkageRegularizationStrength,
        double beta,
        CommonOptions common)
        implements ChainedOptimizer<Ftrl> {

    /** Checks the range of the options. */
    public Ftrl {
        Options.requireRate("Ftrl", learningRate);
        Options.requireNotPositive("Ftrl", "learningRatePower", learningRatePower);
        Options.requireNotNegative("Ftrl", "initialAccumulatorValue", initialAccumulatorValue);
        Options.requireNotNegative("Ftrl", "l1RegularizationStrength", l1RegularizationStrength);
        Options.requireNotNegative("Ftrl", "l2RegularizationStrength", l2RegularizationStrength);
        Options.requireNotNegative("Ftrl", "l2ShrinkageRegularizationStrength", l2ShrinkageRegularizationStrength);
        Options.requireNotNegative("Ftrl", "beta", beta);
    }

    /** Takes Keras's defaults. */
    public Ftrl() {
        this(0.001);
    }

    /** Takes a learning rate, and Keras's defaults for the rest. */
    public Ftrl(double learningRate) {
        this(new FixedRate(learningRate));
    }

    /** Takes a learning rate that changes from step to step, and Keras's defaults for the rest. */
    public Ftrl(LearningRateSchedule learningRate) {
        this(learningRate, -0.5, 0.1, 0, 0, 0, 0, new CommonOptions());
    }

    @Override
    public Ftrl learningRate(LearningRateSchedule newLearningRate) {
        return new Ftrl(
                newLearningRate,
                learningRatePower,
                initialAccumulatorValue,
                l1RegularizationStrength,
                l2RegularizationStrength,
                l2ShrinkageRegularizationStrength,
                beta,
                common);
    }

    /** Returns this optimizer with another shrinking of its steps. */
    public Ftrl learningRatePower(double newLearningRatePower) {
        return new Ftrl(
                learningRate,
                newLearningRatePower,
                initialAccumulatorValue,
                l1RegularizationStrength,
                l2RegularizationStrength,
                l2ShrinkageRegularizationStrength,
                beta,
                common);
    }

    /** Returns this optimizer with another start of the sum of squares. */
    public Ftrl initialAccumulatorValue(double newInitialAccumulatorValue) {
        return new Ftrl(
                learningRate,
                learningRatePower,
                newInitialAccumulatorValue,
                l1RegularizationStrength,
                l2RegularizationStrength,
                l2ShrinkageRegularizationStrength,
                beta,
                common);
    }

    /** Returns this optimizer with another L1 penalty. */
    public Ftrl l1RegularizationStrength(double newL1RegularizationStrength) {
        return new Ftrl(
                learningRate,
                learningRatePower,
                initialAccumulatorValue,
                newL1RegularizationStrength,
                l2RegularizationStrength,
                l2ShrinkageRegularizationStrength,
                beta,
                common);
    }

    /** Returns this optimizer with another L2 penalty. */
    public Ftrl l2RegularizationStrength(double newL2RegularizationStrength) {
        return new Ftrl(
                learningRate,
                learningRatePower,
                initialAccumulatorValue,
                l1RegularizationStrength,
                newL2RegularizationStrength,
                l2ShrinkageRegularizationStrength,
                beta,
                common);
    }

    /** Returns this optimizer with another L2 penalty on the gradient. */
    public Ftrl l2ShrinkageRegularizationStrength(double newL2ShrinkageRegularizationStrength) {
        return new Ftrl(
                learningRate,
                learningRatePower,
                initialAccumulatorValue,
                l1RegularizationStrength,
                l2RegularizationStrength,
                newL2ShrinkageRegularizationStrength,
                beta,
                common);
    }

    /** Returns this optimizer with another beta. */
    public Ftrl beta(double newBeta) {
        return new Ftrl(
                learningRate,
                learningRatePower,
                initialAccumulatorValue,
                l1RegularizationStrength,
                l2RegularizationStrength,
                l2ShrinkageRegularizationStrength,
                newBeta,
                common);
    }

    @Override
    public Ftrl common(CommonOptions newCommon) {
        return new Ftrl(
                learningRate,
                learningRatePower,
                initialAccumulatorValue,
                l1RegularizationStrength,
                l2RegularizationStrength,
                l2ShrinkageRegularizationStrength,
                beta,
                newCommon);
    }

    @Override
    public List<List<Slot>> slots() {
        return List.of(List.of(new Slot("accumulator", initialAccumulatorValue), new Slot("linear")));
    }
}
