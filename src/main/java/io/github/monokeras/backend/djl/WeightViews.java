package io.github.monokeras.backend.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Hands out arrays that share the weights' memory and are gone with the step, as is what is computed from them. Those that the
 * step trains are followed by autograd.
 *
 * <p>So gradients need not be set back to zero, cannot pile up, and no thread that predicts records a graph: the weights
 * themselves never ask for a gradient.
 */
final class WeightViews implements StepWeights {

    private final NDManager step;
    private final Collection<Parameter> followed;
    private final Map<Parameter, NDArray> views = new HashMap<>();

    /** Hands out weights for a step that trains some of them. */
    WeightViews(NDManager step, Collection<Parameter> followed) {
        this.step = step;
        this.followed = followed;
    }

    @Override
    public NDArray of(Parameter parameter) {
        return views.computeIfAbsent(parameter, weight -> {
            NDArray view = weight.getArray().stopGradient();
            view.attach(step);
            if (followed.contains(weight)) {
                view.setRequiresGradient(true);
            }
            return view;
        });
    }

    @Override
    public boolean areFollowed() {
        return !followed.isEmpty();
    }

    /** Returns the gradient of a weight, once the loss was followed back. */
    NDArray gradient(Parameter parameter) {
        return of(parameter).getGradient();
    }
}
