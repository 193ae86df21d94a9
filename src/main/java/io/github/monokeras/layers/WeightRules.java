package io.github.monokeras.layers;

import io.github.monokeras.constraints.Constraint;
import io.github.monokeras.initializers.Initializer;
import io.github.monokeras.regularizers.Regularizer;
import io.github.monokeras.tensor.Shape;
import org.jspecify.annotations.Nullable;

/**
 * What a user may say about one weight of a layer; layers that are copies of each other share it.
 *
 * @param initializer where it starts
 * @param regularizer what it costs, or null: nothing
 * @param constraint where it may be, or null: anywhere
 */
record WeightRules(
        Initializer initializer,
        @Nullable Regularizer regularizer,
        @Nullable Constraint constraint) {

    /** Takes a weight that is free of cost and of bounds. */
    WeightRules(Initializer initializer) {
        this(initializer, null, null);
    }

    WeightRules startingAt(Initializer newInitializer) {
        return new WeightRules(newInitializer, regularizer, constraint);
    }

    WeightRules costing(Regularizer newRegularizer) {
        return new WeightRules(initializer, newRegularizer, constraint);
    }

    WeightRules within(Constraint newConstraint) {
        return new WeightRules(initializer, regularizer, newConstraint);
    }

    /** Describes the weight, which training changes. */
    WeightSpec spec(String name, Shape shape) {
        return new WeightSpec(name, shape, initializer, true, regularizer, constraint);
    }
}
