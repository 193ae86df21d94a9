package io.github.monokeras.saving.config;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.monokeras.activations.Activation;
import io.github.monokeras.constraints.Constraint;
import io.github.monokeras.initializers.Initializer;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.regularizers.Regularizer;
import io.github.monokeras.saving.InvalidFileException;
import io.github.monokeras.schedules.LearningRateSchedule;
import io.github.monokeras.tensor.Tensor;
import java.lang.reflect.Array;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes of the values of a config what parameters take. */
final class Coercion {

    /** Stands for a value that does not fit a parameter. */
    static final Object MISFIT = new Object();

    private final ConfigReader reader;

    Coercion(ConfigReader reader) {
        this.reader = reader;
    }

    /** Says whether a parameter's type is one that values can be made of. */
    static boolean knows(Class<?> type) {
        return rank(type) < Kind.values().length;
    }

    /** Orders overloads: what says most comes first. */
    static int rank(Class<?> type) {
        return Kind.of(type).map(Kind::ordinal).orElse(Kind.values().length);
    }

    /** Returns what a type is called in messages. */
    static String name(Class<?> type) {
        return Kind.name(type);
    }

    /** Makes the argument for a parameter, or returns {@link #MISFIT}. */
    @Nullable
    Object convert(Slot slot, String who, JsonElement value) {
        return convert(slot.type(), slot.nullable(), who, SpecialValues.plain(value));
    }

    /** Makes the arguments for several numbers of a list of so many, or returns null. */
    @Nullable
    Object @Nullable [] spread(List<Slot> slots, String who, JsonElement value) {
        if (!(value instanceof JsonArray list) || list.size() != slots.size()) {
            return null;
        }
        @Nullable Object[] arguments = new Object[slots.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = convert(slots.get(i), who, list.get(i));
            if (arguments[i] == MISFIT) {
                return null;
            }
        }
        return arguments;
    }

    private @Nullable Object convert(Type declared, boolean nullable, String who, JsonElement value) {
        Class<?> type = raw(declared);
        if (type == Activation.class) {
            return reader.activation(who, value);
        }
        if (value.isJsonNull()) {
            return nullable && !type.isPrimitive() ? null : MISFIT;
        }
        Object described = described(type, who, value);
        if (described != null) {
            return described;
        }
        if (type == String.class) {
            return isString(value) ? value.getAsString() : MISFIT;
        }
        if (type == boolean.class || type == Boolean.class) {
            return value instanceof JsonPrimitive primitive && primitive.isBoolean()
                    ? primitive.getAsBoolean()
                    : MISFIT;
        }
        if (type.isEnum()) {
            return choice(type, value);
        }
        if (type.isArray()) {
            return array(type.getComponentType(), who, value);
        }
        if (type == List.class) {
            return list(argument(declared, 0), who, value);
        }
        if (type == Map.class) {
            return map(argument(declared, 1), who, value);
        }
        return NumberValues.of(type, value);
    }

    private @Nullable Object described(Class<?> type, String who, JsonElement value) {
        if (type == Initializer.class) {
            return reader.initializer(who, value);
        }
        if (type == Regularizer.class) {
            return reader.regularizer(who, value);
        }
        if (type == Constraint.class) {
            return reader.constraint(who, value);
        }
        if (type == LearningRateSchedule.class) {
            return value instanceof JsonObject ? reader.schedule(value) : MISFIT;
        }
        if (type == Tensor.class) {
            return SpecialValues.tensor(who, value);
        }
        return Layer.class.isAssignableFrom(type) ? layer(type, who, value) : null;
    }

    private Object layer(Class<?> type, String who, JsonElement value) {
        Layer layer;
        try {
            layer = reader.deeper().layer(value);
        } catch (InvalidFileException inside) {
            throw new InvalidFileException(who + ": " + inside.getMessage(), inside);
        }
        if (!type.isInstance(layer)) {
            throw new InvalidFileException("%s must be %s, got %s".formatted(who, name(type), layer.who()));
        }
        return layer;
    }

    private static Object choice(Class<?> type, JsonElement value) {
        for (Object constant : Objects.requireNonNull(type.getEnumConstants())) {
            if (isString(value) && constant.toString().equalsIgnoreCase(value.getAsString())) {
                return constant;
            }
        }
        return MISFIT;
    }

    private Object array(Class<?> component, String who, JsonElement value) {
        List<@Nullable Object> values = elements(component, who, value);
        if (values == null) {
            return MISFIT;
        }
        Object array = Array.newInstance(component, values.size());
        for (int i = 0; i < values.size(); i++) {
            Array.set(array, i, values.get(i));
        }
        return array;
    }

    private Object list(Type component, String who, JsonElement value) {
        List<@Nullable Object> values = elements(component, who, value);
        return values == null ? MISFIT : values;
    }

    /** Makes a list of a list, or of a single value; null if one does not fit. */
    private @Nullable List<@Nullable Object> elements(Type component, String who, JsonElement value) {
        List<JsonElement> all = value instanceof JsonArray list ? list.asList() : List.of(value);
        List<@Nullable Object> values = new ArrayList<>(all.size());
        for (JsonElement each : all) {
            Object converted = each instanceof JsonArray && !raw(component).isArray()
                    ? MISFIT
                    : convert(component, true, who, each);
            if (converted == MISFIT) {
                return null;
            }
            values.add(converted);
        }
        return values;
    }

    private Object map(Type component, String who, JsonElement value) {
        if (!(value instanceof JsonObject object)) {
            return MISFIT;
        }
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
            JsonElement each = entry.getValue() == null ? JsonNull.INSTANCE : entry.getValue();
            Object converted = convert(component, false, who, each);
            if (converted == MISFIT) {
                return MISFIT;
            }
            map.put(entry.getKey(), converted);
        }
        return map;
    }

    private static boolean isString(JsonElement value) {
        return value instanceof JsonPrimitive primitive && primitive.isString();
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic
                ? (Class<?>) generic.getRawType()
                : type instanceof Class<?> plain ? plain : Object.class;
    }

    private static Type argument(Type type, int index) {
        return type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[index] : Object.class;
    }
}
