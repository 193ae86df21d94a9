package io.github.monokeras.optimizers;

import io.github.monokeras.schedules.LearningRateSchedule;
import io.github.monokeras.tensor.Shape;
import java.util.List;

/**
 * A rule by which weights follow their gradients.
 *
 * @see <a href="https://keras.io/api/optimizers/">keras.optimizers</a>
 */
public sealed interface Optimizer permits ChainedOptimizer {

    /** Returns the factor of every step, a {@link FixedRate} or one that changes from step to step. */
    LearningRateSchedule learningRate();

    /** Returns the options that all optimizers have. */
    CommonOptions common();

    /**
     * Refuses to have the learning rate set by hand where a schedule sets it.
     *
     * @throws IllegalStateException if one does
     */
    default void requireFixedRate() {
        if (!(learningRate() instanceof FixedRate)) {
            throw new IllegalStateException(
                    "optimizer: a schedule sets the learning rate; compile with a number to set it by hand");
        }
    }

    /**
     * Refuses to hand out averages of the weights where none are kept.
     *
     * @throws IllegalStateException without {@code useEma}
     */
    default void requireAverages() {
        if (!common().useEma()) {
            throw new IllegalStateException("optimizer: keeps no averages of the weights; set useEma(true)");
        }
    }

    /**
     * Lists what the rule keeps for each weight. The groups follow one another; within a group all slots of the first
     * weight come before those of the second, as in Keras's {@code optimizer.variables}.
     */
    List<List<Slot>> slots();

    /** Lists what the rule keeps once for all weights. */
    default List<Slot> sharedSlots() {
        return List.of();
    }

    /**
     * Lists all that the optimizer keeps for weights of these shapes, in Keras's order: the count of steps, the learning
     * rate if it is fixed, then the slots.
     */
    default List<OptimizerVariable> variables(List<Shape> weights) {
        return OptimizerVariable.of(this, weights);
    }

    /**
     * Returns the optimizer, with its defaults, that Keras calls by this name, as {@code "sgd"}, in any case.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names
     */
    static Optimizer of(String name) {
        return OptimizerNames.registry().get(name);
    }

    /** Lists the names that {@link #of} knows. */
    static List<String> names() {
        return OptimizerNames.registry().names();
    }
}
