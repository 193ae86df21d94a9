package io.github.monokeras.optimizers;

import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the numbers or arrays that an optimizer keeps for a model.
 *
 * @param name Keras's name, as {@code iteration} or {@code momentum}
 * @param weight which trainable weight it stands beside, from 0; or {@link #NO_WEIGHT}
 * @param shape its shape
 * @param initial the number that it is filled with at first
 */
public record OptimizerVariable(String name, int weight, Shape shape, double initial) {

    /** The weight of a variable that stands beside none. */
    public static final int NO_WEIGHT = -1;

    /** The count of the steps so far. */
    public static final String ITERATION = "iteration";

    /** The learning rate, where no schedule sets it. */
    public static final String LEARNING_RATE = "learning_rate";

    /** Says whether an optimizer keeps it before its first step already. */
    public boolean isOfNoStep() {
        return name.equals(ITERATION) || name.equals(LEARNING_RATE);
    }

    /**
     * Checks that there is one tensor for each variable.
     *
     * @throws IllegalArgumentException if their number or a shape differs
     */
    public static void requireMatch(List<OptimizerVariable> variables, List<Tensor> tensors) {
        if (tensors.size() != variables.size()) {
            throw new IllegalArgumentException(
                    "optimizer: variables must be %d tensors, got %d; read them from an optimizer"
                                    .formatted(variables.size(), tensors.size())
                            + " with the same options");
        }
        for (int i = 0; i < tensors.size(); i++) {
            OptimizerVariable variable = variables.get(i);
            if (!variable.shape.equals(tensors.get(i).shape())) {
                throw new IllegalArgumentException("optimizer: variable %d, %s, must have shape %s, got %s"
                        .formatted(
                                i, variable.name, variable.shape, tensors.get(i).shape()));
            }
        }
    }

    static List<OptimizerVariable> of(Optimizer optimizer, List<Shape> weights) {
        List<OptimizerVariable> variables = new ArrayList<>();
        variables.add(new OptimizerVariable(ITERATION, NO_WEIGHT, Shape.of(), 0));
        if (optimizer.learningRate() instanceof FixedRate rate) {
            variables.add(new OptimizerVariable(LEARNING_RATE, NO_WEIGHT, Shape.of(), rate.value()));
        }
        List<List<Slot>> groups = new ArrayList<>(optimizer.common().slots());
        groups.addAll(optimizer.slots());
        for (List<Slot> group : groups) {
            for (int i = 0; i < weights.size(); i++) {
                for (Slot slot : group) {
                    Shape shape = slot.shape().apply(weights.get(i));
                    variables.add(new OptimizerVariable(slot.name(), i, shape, slot.initial()));
                }
            }
        }
        for (Slot slot : optimizer.sharedSlots()) {
            variables.add(new OptimizerVariable(slot.name(), NO_WEIGHT, Shape.of(), slot.initial()));
        }
        return List.copyOf(variables);
    }
}
