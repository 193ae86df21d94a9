package io.github.monokeras.saving.weights;

import io.github.monokeras.optimizers.OptimizerVariable;
import java.util.ArrayList;
import java.util.List;

/** The orders in which versions of Keras wrote what an optimizer keeps. */
final class OptimizerOrders {

    private OptimizerOrders() {}

    /** Lists the orders, today's first. */
    static List<List<OptimizerVariable>> of(List<OptimizerVariable> kept) {
        List<OptimizerVariable> first = leading(kept);
        List<List<OptimizerVariable>> orders = new ArrayList<>();
        orders.add(kept);
        // Up to Keras 3.9 the product of Nadam's momenta stood before what is kept beside weights.
        List<OptimizerVariable> sharedFirst = new ArrayList<>(first);
        kept.stream()
                .filter(variable -> isShared(variable) && !first.contains(variable))
                .forEach(sharedFirst::add);
        kept.stream().filter(variable -> !isShared(variable)).forEach(sharedFirst::add);
        orders.add(sharedFirst);
        // Keras 2 did not write the learning rate.
        orders.add(kept.stream()
                .filter(variable -> !variable.name().equals(OptimizerVariable.LEARNING_RATE))
                .toList());
        // An optimizer that has not done a step.
        orders.add(first);
        return orders;
    }

    /** Returns the count of steps, and the learning rate if it is there. */
    private static List<OptimizerVariable> leading(List<OptimizerVariable> kept) {
        return kept.stream()
                .filter(variable -> variable.name().equals(OptimizerVariable.ITERATION)
                        || variable.name().equals(OptimizerVariable.LEARNING_RATE))
                .toList();
    }

    private static boolean isShared(OptimizerVariable variable) {
        return variable.weight() == OptimizerVariable.NO_WEIGHT;
    }
}
