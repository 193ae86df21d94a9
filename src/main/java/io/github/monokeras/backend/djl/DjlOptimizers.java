package io.github.monokeras.backend.djl;

import io.github.monokeras.optimizers.Adam;
import io.github.monokeras.optimizers.Optimizer;
import io.github.monokeras.optimizers.SGD;

/** From the description of an optimizer to its arithmetic. */
final class DjlOptimizers {

    private DjlOptimizers() {}

    static KerasOptimizer of(Optimizer optimizer) {
        if (optimizer instanceof SGD sgd) {
            return new SgdOptimizer(sgd);
        }
        if (optimizer instanceof Adam adam) {
            return new AdamOptimizer(adam);
        }
        throw new IllegalArgumentException("DjlBackend: optimizer must be one that it knows, got " + optimizer);
    }
}
