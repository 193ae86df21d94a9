package io.github.monokeras.saving.config;

import io.github.monokeras.constraints.Constraint;
import io.github.monokeras.initializers.Identity;
import io.github.monokeras.initializers.Initializer;
import io.github.monokeras.initializers.Orthogonal;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.losses.Loss;
import io.github.monokeras.metrics.Metric;
import io.github.monokeras.optimizers.Optimizer;
import io.github.monokeras.regularizers.Regularizer;
import io.github.monokeras.saving.InvalidFileException;
import io.github.monokeras.schedules.LearningRateSchedule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The classes that a file may name, by family. */
final class KerasClasses {

    /** What Keras calls models. */
    static final Set<String> MODELS = Set.of("Sequential", "Functional", "Model");

    private static final Map<Class<?>, Map<String, Class<?>>> FAMILIES = Map.of(
            Initializer.class, byName(WeightRuleClasses.INITIALIZERS),
            Regularizer.class, byName(WeightRuleClasses.REGULARIZERS),
            Constraint.class, byName(WeightRuleClasses.CONSTRAINTS),
            Optimizer.class, byName(TrainingClasses.OPTIMIZERS),
            LearningRateSchedule.class, byName(TrainingClasses.SCHEDULES),
            Loss.class, byName(TrainingClasses.LOSSES),
            Metric.class, byName(TrainingClasses.METRICS));

    static {
        Map<String, Class<?>> initializers = FAMILIES.getOrDefault(Initializer.class, Map.of());
        initializers.put("OrthogonalInitializer", Orthogonal.class);
        initializers.put("IdentityInitializer", Identity.class);
    }

    /** Metrics that are the mean of a loss. */
    private static final Set<String> MEANS = Set.of(
            "MeanSquaredError",
            "MeanAbsoluteError",
            "MeanAbsolutePercentageError",
            "MeanSquaredLogarithmicError",
            "LogCoshError",
            "Hinge",
            "SquaredHinge",
            "CategoricalHinge",
            "KLDivergence",
            "Poisson",
            "BinaryCrossentropy",
            "CategoricalCrossentropy",
            "SparseCategoricalCrossentropy");

    private KerasClasses() {}

    /**
     * Returns the class of a layer.
     *
     * @throws InvalidFileException if there is none of that name
     */
    static Class<? extends Layer> layer(SerializedObject layer) {
        Class<? extends Layer> type = KerasLayers.CLASSES.get(layer.className());
        if (type == null) {
            throw new InvalidFileException(
                    "%s: there is no such layer here; it was written by a newer Keras, by other code, or is one that is missing"
                            .formatted(Who.layer(layer)));
        }
        return type;
    }

    /**
     * Returns the class of an initializer, a loss and the like.
     *
     * @throws InvalidFileException if there is none of that name
     */
    static <T> Class<? extends T> of(Class<T> family, String who, String className) {
        Map<String, Class<?>> classes = FAMILIES.getOrDefault(family, Map.of());
        Class<?> type = classes.get(className);
        if (type == null) {
            throw new InvalidFileException("%s: class_name must be one of %s, got \"%s\""
                    .formatted(who, classes.keySet().stream().sorted().collect(Collectors.joining(", ")), className));
        }
        return type.asSubclass(family);
    }

    /** Lists the classes of a family by Keras's names, without those that older releases had for them. */
    static List<String> names(Class<?> family) {
        return FAMILIES.getOrDefault(family, Map.of()).entrySet().stream()
                .filter(entry -> entry.getKey().equals(entry.getValue().getSimpleName()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Says whether the family has a class of this name. */
    static boolean has(Class<?> family, String className) {
        return FAMILIES.getOrDefault(family, Map.of()).containsKey(className);
    }

    /** Returns the loss whose mean a metric is, or null. */
    static @Nullable Class<? extends Loss> lossOfMetric(String className) {
        if (!MEANS.contains(className)) {
            return null;
        }
        return of(Loss.class, "metric", className.equals("LogCoshError") ? "LogCosh" : className);
    }

    /** Returns the class of the metric that is the mean of a loss, or null if Keras has none. */
    static @Nullable String metricOfLoss(Loss loss) {
        String className = loss.getClass().getSimpleName().replace("LogCosh", "LogCoshError");
        return MEANS.contains(className) ? className : null;
    }

    private static Map<String, Class<?>> byName(List<Class<?>> types) {
        return types.stream()
                .collect(Collectors.toMap(Class::getSimpleName, type -> type, (one, same) -> one, HashMap::new));
    }
}
