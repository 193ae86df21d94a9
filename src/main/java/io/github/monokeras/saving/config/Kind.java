package io.github.monokeras.saving.config;

import io.github.monokeras.activations.Activation;
import io.github.monokeras.constraints.Constraint;
import io.github.monokeras.initializers.Initializer;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.RecurrentLayer;
import io.github.monokeras.regularizers.Regularizer;
import io.github.monokeras.schedules.LearningRateSchedule;
import io.github.monokeras.tensor.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kinds of parameters that values are made for; where a method is overloaded, the first kind that fits is taken. */
enum Kind {
    DESCRIPTION,
    TENSOR,
    BOXED,
    CONTAINER,
    STRING,
    PRIMITIVE,
    CHOICE,
    ARRAY;

    private static final Set<Class<?>> DESCRIPTIONS = Set.of(
            Activation.class,
            Initializer.class,
            Regularizer.class,
            Constraint.class,
            LearningRateSchedule.class,
            Layer.class,
            RecurrentLayer.class);

    private static final Set<Class<?>> NUMBERS = Set.of(Integer.class, Long.class, Double.class, Boolean.class);

    /** Returns the kind of a type, if it has one. */
    static Optional<Kind> of(Class<?> type) {
        if (type.isArray()) {
            return of(type.getComponentType()).map(component -> ARRAY);
        }
        if (DESCRIPTIONS.contains(type)) {
            return Optional.of(DESCRIPTION);
        }
        if (NUMBERS.contains(type)) {
            return Optional.of(BOXED);
        }
        if (type == List.class || type == Map.class) {
            return Optional.of(CONTAINER);
        }
        if (type == String.class) {
            return Optional.of(STRING);
        }
        if (type == Tensor.class) {
            return Optional.of(TENSOR);
        }
        if (type.isEnum()) {
            return Optional.of(CHOICE);
        }
        boolean number = type == int.class || type == long.class || type == double.class || type == boolean.class;
        return number ? Optional.of(PRIMITIVE) : Optional.empty();
    }

    /** Returns what a type is called in messages. */
    static String name(Class<?> type) {
        if (type.isArray()) {
            return "a list, each " + name(type.getComponentType());
        }
        return switch (type.getSimpleName()) {
            case "int", "long", "Integer", "Long" -> "a whole number";
            case "double", "Double" -> "a number";
            case "boolean", "Boolean" -> "true or false";
            case "String" -> "a string";
            case "RecurrentLayer" -> "a recurrent layer";
            case "List" -> "a list";
            case "Map" -> "an object";
            case "Tensor" -> "nested lists of numbers";
            default -> "the name or the object of the family " + type.getSimpleName();
        };
    }
}
