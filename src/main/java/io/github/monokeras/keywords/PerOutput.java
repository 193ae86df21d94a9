package io.github.monokeras.keywords;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a call was given for the outputs of a model: one thing for all, one for each in order, or some by name.
 *
 * @param <T> what is given
 */
public final class PerOutput<T> {

    private final @Nullable T all;
    private final @Nullable List<@Nullable T> inOrder;
    private final Map<String, T> byName;

    private PerOutput(@Nullable T all, @Nullable List<@Nullable T> inOrder, Map<String, T> byName) {
        this.all = all;
        this.inOrder = inOrder;
        this.byName = byName;
    }

    /** Takes one thing for every output. */
    public static <T> PerOutput<T> all(T one) {
        return new PerOutput<>(one, null, Map.of());
    }

    /** Takes one thing for each output, null for none. */
    public static <T> PerOutput<T> inOrder(List<? extends @Nullable T> each) {
        return new PerOutput<>(null, Collections.unmodifiableList(new ArrayList<@Nullable T>(each)), Map.of());
    }

    /** Takes things for the outputs of some names. */
    public static <T> PerOutput<T> byName(Map<String, T> named) {
        return new PerOutput<>(null, null, new LinkedHashMap<>(named));
    }

    /**
     * Returns what was given for one output, or null if nothing was.
     *
     * @param index of the output, from 0
     * @param names of all outputs
     */
    public @Nullable T of(int index, List<String> names) {
        if (inOrder != null) {
            return inOrder.get(index);
        }
        return all != null ? all : byName.get(names.get(index));
    }

    /**
     * Returns this in another form.
     *
     * @param ofAll what to do with one thing for all outputs
     * @param ofEach with one for each, null for none
     * @param ofNamed with some by name
     */
    public <R> R as(
            Function<? super T, R> ofAll, Function<List<@Nullable T>, R> ofEach, Function<Map<String, T>, R> ofNamed) {
        if (inOrder != null) {
            return ofEach.apply(inOrder);
        }
        return all != null ? ofAll.apply(all) : ofNamed.apply(byName);
    }

    /**
     * Refuses a wrong number of things, or a name that no output has.
     *
     * @param who asks, as {@code compile: loss}
     * @param names of all outputs
     * @throws IllegalArgumentException if it does not fit
     */
    public void requireFit(String who, List<String> names) {
        if (inOrder != null && inOrder.size() != names.size()) {
            throw new IllegalArgumentException(
                    "%s must have one entry for each of the outputs %s, got %d".formatted(who, names, inOrder.size()));
        }
        for (String name : byName.keySet()) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException(
                        "%s must name outputs of the model, %s, got \"%s\"".formatted(who, names, name));
            }
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PerOutput<?> given && toString().equals(given.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        return String.valueOf(inOrder != null ? inOrder : all != null ? all : byName);
    }
}
