package io.github.monokeras.keywords;

import io.github.monokeras.optimizers.Optimizer;

/**
 * By which rule {@code compile} lets weights follow their gradients.
 *
 * @param value the optimizer
 */
public record OptimizerKeyword(Optimizer value) implements CompileKeyword {

    @Override
    public String keyword() {
        return "optimizer";
    }
}
