package io.github.monokeras.layers;

import io.github.monokeras.constraints.Constraint;
import io.github.monokeras.initializers.Initializer;
import io.github.monokeras.regularizers.Regularizer;
import io.github.monokeras.tensor.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One weight of a layer, before it has values.
 *
 * @param name Keras's name of it, as {@code kernel}
 * @param shape its shape in Keras's layout
 * @param initializer where its values start
 * @param trainable whether training changes it
 * @param regularizer what it costs, or null: nothing
 * @param constraint where it may be, or null: anywhere
 */
public record WeightSpec(
        String name,
        Shape shape,
        Initializer initializer,
        boolean trainable,
        @Nullable Regularizer regularizer,
        @Nullable Constraint constraint) {

    /** Refuses a shape that makes no sense to the regularizer. */
    public WeightSpec {
        if (regularizer != null) {
            regularizer.requireWeight(shape);
        }
    }

    /** Describes a weight that training changes, free of cost and of bounds. */
    public WeightSpec(String name, Shape shape, Initializer initializer) {
        this(name, shape, initializer, true);
    }

    /** Describes a weight that is free of cost and of bounds. */
    public WeightSpec(String name, Shape shape, Initializer initializer, boolean trainable) {
        this(name, shape, initializer, trainable, null, null);
    }

    /** Returns the same weight, which training leaves as it is. */
    WeightSpec frozen() {
        return new WeightSpec(name, shape, initializer, false, regularizer, constraint);
    }

    /** Says whether two lists describe weights of the same names and shapes. */
    static boolean alike(List<WeightSpec> some, List<WeightSpec> others) {
        return keys(some).equals(keys(others));
    }

    private static List<String> keys(List<WeightSpec> specs) {
        return specs.stream().map(spec -> spec.name + spec.shape).toList();
    }
}
