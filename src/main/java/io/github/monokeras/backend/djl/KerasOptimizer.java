package io.github.monokeras.backend.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.training.optimizer.Optimizer;
import java.util.HashMap;
import java.util.Map;

/**
 * A DJL optimizer by Keras's formula; it also serves a plain DJL {@code Trainer}.
 *
 * <p>What an update needs in between is closed within it: the weight's manager lives as long as the model.
 */
abstract class KerasOptimizer extends Optimizer implements AutoCloseable {

    private final Map<String, NDArray> state = new HashMap<>();

    KerasOptimizer() {
        super(new Builder());
    }

    /** Moves a weight against its gradient. */
    abstract void apply(String parameterId, NDArray weight, NDArray gradient);

    @Override
    public final void update(String parameterId, NDArray weight, NDArray gradient) {
        apply(parameterId, weight, gradient);
        if (weight.hasGradient()) {
            // PyTorch adds to the gradients of a plain Trainer; its own optimizers clear them in native code.
            try (NDArray spent = weight.getGradient()) {
                spent.subi(spent);
            }
        }
    }

    /** Returns an array that is kept for a weight from step to step, zeros at first. */
    final NDArray state(String parameterId, String name, NDArray weight) {
        return state.computeIfAbsent(
                parameterId + "/" + name, key -> weight.getManager().zeros(weight.getShape(), weight.getDataType()));
    }

    /** Frees what was kept. */
    @Override
    public final void close() {
        state.values().forEach(NDArray::close);
        state.clear();
    }

    private static final class Builder extends OptimizerBuilder<Builder> {
        @Override
        protected Builder self() {
            return this;
        }
    }
}
