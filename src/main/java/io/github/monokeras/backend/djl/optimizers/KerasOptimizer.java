package io.github.monokeras.backend.djl.optimizers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.training.optimizer.Optimizer;
import io.github.monokeras.backend.djl.arrays.Numbers;
import io.github.monokeras.optimizers.CommonOptions;
import java.util.List;
import java.util.Map;

/**
 * A DJL optimizer by Keras's formula; it also serves a plain DJL {@code Trainer}.
 *
 * <p>What an update needs in between is closed within it: the weight's manager lives as long as the model.
 */
public abstract class KerasOptimizer extends Optimizer implements AutoCloseable {

    private final io.github.monokeras.optimizers.Optimizer description;
    private final CommonOptions common;
    private final Kept kept;
    private final Numbers numbers = new Numbers();
    private double started;

    KerasOptimizer(io.github.monokeras.optimizers.Optimizer description) {
        super(new Builder());
        this.description = description;
        common = description.common();
        kept = new Kept(description);
    }

    /**
     * Moves a weight by one step. What is computed here is closed afterwards.
     *
     * @param w the weight, changed in place
     * @param g the gradient, which the step may use up
     * @param beside what is kept beside this weight
     * @param step the step
     */
    abstract void apply(NDArray w, NDArray g, Kept.Beside beside, Step step);

    /** Returns a number for arithmetic with arrays like the weights, cheaper than to write the number itself there. */
    final NDArray number(double value, NDArray weight) {
        return numbers.of(value, weight, weight.getManager());
    }

    /** Moves weights by one step, as {@link #apply}; default: one after the other. */
    void applyAll(List<Update> updates, Step step) {
        for (Update update : updates) {
            apply(update.weight(), update.gradient(), beside(update), step);
        }
    }

    /** Returns what is kept beside a weight. */
    final Kept.Beside beside(Update update) {
        return kept.beside(update.parameterId(), update.weight());
    }

    /** Does what is done once before all weights move. */
    public void startStep(Step step) {}

    /** Does what is done once after all weights moved. */
    public final void endStep() {
        numbers.endStep();
    }

    /** Returns what is kept once for all weights, by its slots' names. */
    public Map<String, Double> shared() {
        return Map.of();
    }

    /**
     * Replaces what is kept once for all weights.
     *
     * @throws IllegalArgumentException if there is no such slot
     */
    public void setShared(String slot, double value) {
        throw new IllegalArgumentException("optimizer: it keeps nothing for all weights at once, got " + slot);
    }

    /** Returns what is kept beside each weight. */
    public final Kept kept() {
        return kept;
    }

    /** Lets weights shrink and move by one step. */
    public final void move(List<Update> updates, Step step) {
        if (common.weightDecay() != null) {
            updates.forEach(update -> shrink(update.weight(), step.round(common.weightDecay()), step));
        }
        applyAll(updates, step);
    }

    private void shrink(NDArray weight, double decay, Step step) {
        weight.subi(weight.mul(number(decay, weight)).muli(number(step.learningRate(), weight)));
    }

    /** Lets a weight's average follow the weight; the first time it is the weight. */
    public final void follow(String parameterId, NDArray weight, Step step) {
        double momentum = step.t() == 1 ? 0 : step.round(common.emaMomentum());
        NDArray average = average(parameterId, weight);
        average.muli(number(momentum, weight)).addi(weight.mul(number(step.round(1 - momentum), weight)));
    }

    /** Returns a weight's average. */
    public final NDArray average(String parameterId, NDArray weight) {
        return kept.get(parameterId, CommonOptions.AVERAGE.name(), weight);
    }

    /**
     * Moves one weight, as DJL's {@code Trainer} asks for.
     *
     * @throws IllegalStateException if an option needs all weights at once: {@code globalClipnorm}, {@code useEma} or
     *     {@code gradientAccumulationSteps}
     */
    @Override
    public final void update(String parameterId, NDArray weight, NDArray gradient) {
        if (common.globalClipnorm() != null || common.useEma() || common.gradientAccumulationSteps() != null) {
            throw new IllegalStateException(
                    "optimizer: globalClipnorm, useEma and gradientAccumulationSteps need all weights at once, got one "
                            + "from a DJL Trainer; leave them out");
        }
        int t = updateCount(parameterId);
        Step step = new Step(description.learningRate().at(t - 1L), t, weight.getDataType());
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            if (t > started) {
                started = t;
                startStep(step);
            }
            List<NDArray> clipped = Clipping.clip(List.of(gradient), common);
            move(List.of(new Update(parameterId, weight, clipped.get(0))), step);
            if (weight.hasGradient()) {
                // PyTorch adds to the gradients of a plain Trainer; its own optimizers clear them in native code.
                NDArray spent = weight.getGradient();
                spent.subi(spent);
            }
            endStep();
        }
    }

    /** Frees what was kept. */
    @Override
    public final void close() {
        kept.close();
        numbers.close();
    }

    private static final class Builder extends OptimizerBuilder<Builder> {
        @Override
        protected Builder self() {
            return this;
        }
    }
}
