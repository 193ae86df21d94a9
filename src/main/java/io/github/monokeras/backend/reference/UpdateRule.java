package io.github.monokeras.backend.reference;

import io.github.monokeras.optimizers.Adam;
import io.github.monokeras.optimizers.Optimizer;
import io.github.monokeras.optimizers.SGD;

/** How one weight follows its gradient; each weight has a rule of its own, which keeps what it needs. */
interface UpdateRule {

    /** Changes the values in place by one step. */
    void update(double[] values, double[] gradient);

    /** From the description of an optimizer to its arithmetic, for a weight of so many values. */
    static UpdateRule of(Optimizer optimizer, int size) {
        if (optimizer instanceof SGD sgd) {
            return new SgdRule(sgd, size);
        }
        if (optimizer instanceof Adam adam) {
            return new AdamRule(adam, size);
        }
        throw new IllegalArgumentException("ReferenceBackend: optimizer must be one that it knows, got " + optimizer);
    }
}
