package io.github.monokeras.layers;

import io.github.monokeras.constraints.Constraint;
import io.github.monokeras.initializers.Initializer;
import io.github.monokeras.regularizers.Regularizer;
import io.github.monokeras.tensor.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be chosen for one weight of a layer: where it starts, what it costs and where it may be. */
final class WeightOptions {

    private final String prefix;
    private Initializer initializer;
    private @Nullable Regularizer regularizer;
    private @Nullable Constraint constraint;

    /**
     * Starts with a weight that costs nothing and may be anywhere.
     *
     * @param prefix of the options' names, as in {@code bias_initializer}
     */
    WeightOptions(String prefix, Initializer initializer) {
        this.prefix = prefix;
        this.initializer = initializer;
    }

    void initializer(Initializer newInitializer) {
        initializer = newInitializer;
    }

    void regularizer(Regularizer newRegularizer) {
        regularizer = newRegularizer;
    }

    void constraint(Constraint newConstraint) {
        constraint = newConstraint;
    }

    /** Describes the weight that training changes. */
    WeightSpec spec(String name, Shape shape) {
        return new WeightSpec(name, shape, initializer, true, regularizer, constraint);
    }

    /** Adds the options of some weights in Keras's order, in which the cost of the layer's output stands among them. */
    static void describe(Config config, List<WeightOptions> weights, @Nullable Regularizer activityRegularizer) {
        weights.forEach(weight -> config.put(weight.prefix + "_initializer", weight.initializer));
        weights.forEach(weight -> config.put(weight.prefix + "_regularizer", weight.regularizer));
        config.put("activity_regularizer", activityRegularizer);
        weights.forEach(weight -> config.put(weight.prefix + "_constraint", weight.constraint));
    }
}
