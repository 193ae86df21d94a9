package io.github.monokeras.layers;

import io.github.monokeras.activations.Activation;
import io.github.monokeras.constraints.Constraint;
import io.github.monokeras.initializers.Initializer;
import io.github.monokeras.names.AutoNames;
import io.github.monokeras.regularizers.Regularizer;
import io.github.monokeras.tensor.Shape;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The options of a layer as Keras writes them: under Keras's names; tuples and lists as lists, activations by name, other
 * objects as a map of {@code module}, {@code class_name}, {@code config} and {@code registered_name}.
 *
 * @see <a href="https://keras.io/guides/serialization_and_saving/">Keras: serialization and saving</a>
 */
public final class Config {

    /** The special cases of {@code VarianceScaling}, of which Keras writes its axes, too. */
    private static final Set<String> FAN_FAMILY =
            Set.of("GlorotNormal", "GlorotUniform", "HeNormal", "HeUniform", "LecunNormal", "LecunUniform");

    private final Map<String, @Nullable Object> options = new LinkedHashMap<>();

    /**
     * Adds an option.
     *
     * @param value null, a number, a boolean, a string, an {@code int[]} or {@code double[]}, a list of such, or an
     *     activation, initializer, regularizer or constraint
     */
    public Config put(String name, @Nullable Object value) {
        options.put(name, written(value));
        return this;
    }

    /** Returns the options in the order in which they were added. */
    @SuppressWarnings("NullAway") // Keras writes an option that is not set as null.
    Map<String, Object> options() {
        return Collections.unmodifiableMap(options);
    }

    /**
     * Returns a value as Keras writes it.
     *
     * @param value as in {@link #put}
     */
    public static @Nullable Object written(@Nullable Object value) {
        if (value instanceof int[] numbers) {
            return Arrays.stream(numbers).boxed().toList();
        }
        if (value instanceof double[] numbers) {
            return Arrays.stream(numbers).boxed().toList();
        }
        if (value instanceof Shape shape) {
            return Arrays.stream(shape.dims())
                    .mapToObj(dim -> dim == Shape.UNKNOWN ? null : dim)
                    .toList();
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> all = new ArrayList<>();
            list.forEach(each -> all.add(written(each)));
            return Collections.unmodifiableList(all);
        }
        if (value instanceof Activation activation) {
            return activation.toString();
        }
        if (value instanceof Initializer) {
            return object("keras.initializers", value);
        }
        if (value instanceof Regularizer) {
            return object("keras.regularizers", value);
        }
        if (value instanceof Constraint) {
            return object("keras.constraints", value);
        }
        if (value instanceof Layer layer) {
            return object("keras.layers", layer.className(), layer.getConfig());
        }
        return value;
    }

    private static Map<String, @Nullable Object> object(String module, Object value) {
        Map<String, @Nullable Object> config = new LinkedHashMap<>();
        if (value.getClass().isRecord()) {
            RecordComponent[] components = value.getClass().getRecordComponents();
            if (Arrays.stream(components)
                    .anyMatch(component -> component.getName().equals("seed"))) {
                config.put("seed", null);
            }
            for (RecordComponent component : components) {
                Object option = written(read(component, value));
                config.put(
                        AutoNames.snakeCase(component.getName()),
                        component.getName().equals("axis") ? single(option) : option);
            }
        }
        if (FAN_FAMILY.contains(value.getClass().getSimpleName())) {
            config.put("input_axes", null);
            config.put("output_axes", null);
        }
        return object(module, value.getClass().getSimpleName(), config);
    }

    /** Keras writes one axis, unlike several, without a list. */
    private static @Nullable Object single(@Nullable Object value) {
        return value instanceof List<?> list && list.size() == 1 ? list.get(0) : value;
    }

    private static Map<String, @Nullable Object> object(
            String module, String className, Map<String, ? extends @Nullable Object> config) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("module", module);
        object.put("class_name", className);
        object.put("config", config);
        object.put("registered_name", null);
        return object;
    }

    private static @Nullable Object read(RecordComponent component, Object value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException refused) {
            throw new IllegalStateException("Config: " + value + " must let its options be read", refused);
        }
    }
}
