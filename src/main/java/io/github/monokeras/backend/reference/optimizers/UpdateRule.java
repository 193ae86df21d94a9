package io.github.monokeras.backend.reference.optimizers;

import io.github.monokeras.optimizers.Adadelta;
import io.github.monokeras.optimizers.Adafactor;
import io.github.monokeras.optimizers.Adagrad;
import io.github.monokeras.optimizers.Adam;
import io.github.monokeras.optimizers.AdamW;
import io.github.monokeras.optimizers.Adamax;
import io.github.monokeras.optimizers.Ftrl;
import io.github.monokeras.optimizers.Lamb;
import io.github.monokeras.optimizers.Lion;
import io.github.monokeras.optimizers.Nadam;
import io.github.monokeras.optimizers.Optimizer;
import io.github.monokeras.optimizers.RMSprop;
import io.github.monokeras.optimizers.SGD;

/** How a weight follows its gradient. */
public interface UpdateRule {

    /**
     * Moves a weight by one step.
     *
     * @param w the weight's numbers, changed in place
     * @param g the gradient
     * @param kept what the rule keeps beside this weight
     * @param step the step
     */
    void update(double[] w, double[] g, Kept kept, Step step);

    /** Does what is done once before all weights move. */
    default void startStep(Kept shared, Step step) {}

    /** From the description of an optimizer to its arithmetic. */
    static UpdateRule of(Optimizer optimizer) {
        if (optimizer instanceof SGD options) {
            return new SgdRule(options);
        }
        if (optimizer instanceof Adam options) {
            return new AdamRule(options);
        }
        if (optimizer instanceof AdamW options) {
            return new AdamRule(options.adam());
        }
        if (optimizer instanceof RMSprop options) {
            return new RmspropRule(options);
        }
        if (optimizer instanceof Adagrad options) {
            return new AdagradRule(options);
        }
        if (optimizer instanceof Adadelta options) {
            return new AdadeltaRule(options);
        }
        if (optimizer instanceof Adamax options) {
            return new AdamaxRule(options);
        }
        if (optimizer instanceof Nadam options) {
            return new NadamRule(options);
        }
        if (optimizer instanceof Ftrl options) {
            return new FtrlRule(options);
        }
        if (optimizer instanceof Lion options) {
            return new LionRule(options);
        }
        if (optimizer instanceof Lamb options) {
            return new LambRule(options);
        }
        if (optimizer instanceof Adafactor options) {
            return new AdafactorRule(options);
        }
        throw new IllegalArgumentException("ReferenceBackend: optimizer must be one that it knows, got " + optimizer);
    }
}
