package io.github.monokeras.saving.config;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.names.AutoNames;
import io.github.monokeras.saving.InvalidFileException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the objects of a class are made of options: by the constructor that takes most of them, then by a chained method for
 * each of the others. Options, parameters and methods are matched by name.
 */
final class Recipe {

    private static final ClassValue<Recipe> RECIPES = new ClassValue<>() {
        @Override
        protected Recipe computeValue(Class<?> type) {
            return new Recipe(type);
        }
    };

    private final List<Way<Constructor<?>>> constructors;
    private final Map<String, List<Way<Method>>> methods;

    private Recipe(Class<?> type) {
        constructors = Arrays.stream(type.getConstructors())
                .filter(Recipe::isPlain)
                .sorted(Comparator.comparingInt((Constructor<?> each) -> -each.getParameterCount())
                        .thenComparingInt(Recipe::arrays)
                        .thenComparing(Constructor::toString))
                .<Way<Constructor<?>>>map(constructor -> new Way<>(constructor, Slot.of(constructor)))
                .toList();
        methods = Arrays.stream(type.getMethods())
                .filter(method -> isChained(method, type))
                .sorted(Comparator.comparingInt(Recipe::rank).thenComparing(Method::toString))
                .map(method -> new Way<>(method, Slot.of(method)))
                .collect(Collectors.groupingBy(way -> way.call().getName()));
        // Some of the public methods stand in classes that are not.
        methods.values().stream()
                .flatMap(List::stream)
                .forEach(way -> way.call().setAccessible(true));
    }

    /** A constructor or a method, with its parameters. */
    private record Way<E extends Executable>(E call, List<Slot> slots) {}

    /** Returns the recipe of a class. */
    static Recipe of(Class<?> type) {
        return RECIPES.get(type);
    }

    /** Says whether an option of Keras's name has a parameter or a method. */
    boolean has(String option) {
        String name = ConfigText.camelCase(option);
        return methods.containsKey(name)
                || constructors.stream()
                        .flatMap(way -> way.slots().stream())
                        .anyMatch(slot -> slot.name().equals(name));
    }

    /**
     * Makes an object.
     *
     * @param who it is, for messages
     * @throws InvalidFileException if an option is missing or makes no sense
     */
    Object make(String who, JsonObject config, Coercion coercion) {
        Map<String, Map.Entry<String, JsonElement>> options = new LinkedHashMap<>();
        config.entrySet().forEach(option -> options.put(ConfigText.camelCase(option.getKey()), option));
        Object made = null;
        for (int i = 0; i < constructors.size() && made == null; i++) {
            Way<Constructor<?>> way = constructors.get(i);
            @Nullable Object @Nullable [] arguments = arguments(who, way.slots(), options, coercion);
            if (arguments != null) {
                made = call(who, () -> way.call().newInstance(arguments));
                way.slots().forEach(slot -> options.remove(slot.name()));
            }
        }
        if (made == null) {
            throw new InvalidFileException(
                    "%s: there must be %s, got %s".formatted(who, needed(), ConfigText.shortened(config)));
        }
        for (Map.Entry<String, Map.Entry<String, JsonElement>> option : options.entrySet()) {
            List<Way<Method>> overloads = methods.get(option.getKey());
            if (overloads != null) {
                made = set(who, made, overloads, option.getValue(), coercion);
            }
        }
        return made;
    }

    private static Object set(
            String who,
            Object made,
            List<Way<Method>> overloads,
            Map.Entry<String, JsonElement> option,
            Coercion coercion) {
        String place = who + ": " + option.getKey();
        JsonElement value = option.getValue();
        for (Way<Method> way : overloads) {
            @Nullable
            Object @Nullable [] arguments = way.slots().size() == 1
                    ? one(coercion.convert(way.slots().get(0), place, value))
                    : coercion.spread(way.slots(), place, value);
            if (arguments != null) {
                return call(place, () -> way.call().invoke(made, arguments));
            }
        }
        if (value.isJsonNull()) {
            return made;
        }
        String expected = overloads.stream()
                .map(way -> Coercion.name(way.call().getParameterTypes()[0]))
                .distinct()
                .collect(Collectors.joining(" or "));
        throw new InvalidFileException("%s must be %s, got %s".formatted(place, expected, ConfigText.shortened(value)));
    }

    private static @Nullable Object @Nullable [] one(@Nullable Object argument) {
        return argument == Coercion.MISFIT ? null : new Object[] {argument};
    }

    private static @Nullable Object @Nullable [] arguments(
            String who, List<Slot> slots, Map<String, Map.Entry<String, JsonElement>> options, Coercion coercion) {
        @Nullable Object[] arguments = new Object[slots.size()];
        for (int i = 0; i < arguments.length; i++) {
            Map.Entry<String, JsonElement> option = options.get(slots.get(i).name());
            if (option == null) {
                return null;
            }
            arguments[i] = coercion.convert(slots.get(i), who + ": " + option.getKey(), option.getValue());
            if (arguments[i] == Coercion.MISFIT) {
                return null;
            }
        }
        return arguments;
    }

    private String needed() {
        return constructors.stream()
                .map(way -> Arrays.stream(way.call().getParameters())
                        .map(parameter -> "%s (%s)"
                                .formatted(
                                        AutoNames.snakeCase(parameter.getName()), Coercion.name(parameter.getType())))
                        .collect(Collectors.joining(" and ")))
                .collect(Collectors.joining(", or "));
    }

    private static Object call(String who, ReflectiveCall call) {
        try {
            return call.result();
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException cause) {
                throw new InvalidFileException("%s: %s".formatted(who, cause.getMessage()), cause);
            }
            throw new IllegalStateException(who + ": could not be made", refused);
        } catch (ReflectiveOperationException refused) {
            throw new IllegalStateException(who + ": could not be made", refused);
        }
    }

    private interface ReflectiveCall {
        Object result() throws ReflectiveOperationException;
    }

    private static boolean isChained(Method method, Class<?> type) {
        return !Modifier.isStatic(method.getModifiers())
                && !method.isBridge()
                && method.getParameterCount() > 0
                && method.getReturnType() != Object.class
                && method.getReturnType().isAssignableFrom(type)
                && isPlain(method);
    }

    private static boolean isPlain(Executable executable) {
        return Arrays.stream(executable.getParameterTypes()).allMatch(Coercion::knows);
    }

    private static int arrays(Executable executable) {
        return (int)
                Stream.of(executable.getParameterTypes()).filter(Class::isArray).count();
    }

    private static int rank(Method method) {
        return Coercion.rank(method.getParameterTypes()[0]);
    }
}
