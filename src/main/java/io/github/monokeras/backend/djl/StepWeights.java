package io.github.monokeras.backend.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Hands the weights to the layers for one step: arrays that share the weights' memory and are gone with the step, as is
 * what is computed from them. Those that the step trains are followed by autograd.
 *
 * <p>So gradients need not be set back to zero, cannot pile up, and no thread that predicts records a graph: the weights
 * themselves never ask for a gradient.
 */
final class StepWeights {

    private final NDManager step;
    private final Set<Parameter> followed;
    private final Map<String, NDArray> views = new HashMap<>();

    /** Hands out weights for a step that trains some of them. */
    StepWeights(NDManager step, List<Parameter> followed) {
        this.step = step;
        this.followed = Set.copyOf(followed);
    }

    /** Returns the array of a weight, as it is for this step. */
    NDArray of(Parameter parameter) {
        return views.computeIfAbsent(parameter.getId(), id -> {
            NDArray view = parameter.getArray().stopGradient();
            view.attach(step);
            if (followed.contains(parameter)) {
                view.setRequiresGradient(true);
            }
            return view;
        });
    }

    /** Returns the gradient of a weight, once the loss was followed back. */
    NDArray gradient(Parameter parameter) {
        return of(parameter).getGradient();
    }
}
