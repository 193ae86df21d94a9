package io.github.monokeras.saving.weights;

import io.github.monokeras.tensor.Tensor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an optimizer gets from a file.
 *
 * @param variables all that it keeps, in the order of {@code Optimizer.variables}; none if it starts anew
 * @param skipped why it starts anew, in a sentence for the user, or null if it goes on
 */
public record OptimizerState(
        List<Tensor> variables, @Nullable String skipped) {

    /** Keeps a copy of the list. */
    public OptimizerState {
        variables = List.copyOf(variables);
    }

    static OptimizerState skipped(String found) {
        return new OptimizerState(List.of(), "optimizer: %s; it starts anew".formatted(found));
    }
}
