package io.github.monokeras.backend.djl;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Hands the weights to the blocks for one step of training: arrays that share the weights' memory, that autograd follows,
 * and that are gone with the step.
 *
 * <p>So gradients need not be set back to zero, cannot pile up, and no thread that predicts records a graph: the weights
 * themselves never ask for a gradient.
 */
final class StepWeights extends ParameterStore {

    private final NDManager step;
    private final Set<Parameter> trainable;
    private final Map<String, NDArray> leaves = new HashMap<>();

    StepWeights(NDManager step, List<Parameter> trainable) {
        super(step, false);
        this.step = step;
        this.trainable = Set.copyOf(trainable);
    }

    @Override
    public NDArray getValue(Parameter parameter, Device device, boolean training) {
        if (!trainable.contains(parameter)) {
            return parameter.getArray();
        }
        return leaves.computeIfAbsent(parameter.getId(), id -> {
            NDArray leaf = parameter.getArray().stopGradient();
            leaf.attach(step);
            leaf.setRequiresGradient(true);
            return leaf;
        });
    }

    /** Returns the gradient of a weight, once the loss was followed back. */
    NDArray gradient(Parameter parameter) {
        return getValue(parameter, step.getDevice(), true).getGradient();
    }
}
