package io.github.monokeras.names;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One family of things that Keras knows by name: {@code "sgd"}, {@code "mse"}, {@code "glorot_uniform"}.
 *
 * <p>An unknown name is refused with the names that are known and the one that is nearest to it.
 *
 * @param <T> what a name stands for
 */
public final class Registry<T> {

    private final String family;
    private final UnaryOperator<String> spelling;
    private final @Nullable Function<String, ? extends T> ofFirstName;
    private final Map<String, Supplier<? extends T>> makers = new LinkedHashMap<>();
    private final Set<String> lacking = new HashSet<>();

    private Registry(
            String family, UnaryOperator<String> spelling, @Nullable Function<String, ? extends T> ofFirstName) {
        this.family = family;
        this.spelling = spelling;
        this.ofFirstName = ofFirstName;
    }

    /** Starts an empty family whose names must be spelled exactly, as Keras's losses and activations. */
    public static <T> Registry<T> exact(String family) {
        return new Registry<>(family, UnaryOperator.identity(), null);
    }

    /**
     * Starts an empty family, as {@link #exact(String)}, of which one function makes each thing by the first of its names.
     *
     * <p>For large families, of which a program needs one or two: a function for each thing takes a third of a millisecond
     * when a program starts.
     */
    public static <T> Registry<T> exact(String family, Function<String, ? extends T> ofFirstName) {
        return new Registry<>(family, UnaryOperator.identity(), ofFirstName);
    }

    /** Starts an empty family whose names may be in any case, as Keras's optimizers. */
    public static <T> Registry<T> ignoringCase(String family) {
        return new Registry<>(family, name -> name.toLowerCase(Locale.ROOT), null);
    }

    /** Starts an empty family, as {@link #ignoringCase(String)}, with one function as {@link #exact(String, Function)}. */
    public static <T> Registry<T> ignoringCase(String family, Function<String, ? extends T> ofFirstName) {
        return new Registry<>(family, name -> name.toLowerCase(Locale.ROOT), ofFirstName);
    }

    /** Adds one thing under all its names. */
    public Registry<T> add(Supplier<? extends T> maker, String... names) {
        for (String name : names) {
            makers.put(spelling.apply(name), maker);
        }
        return this;
    }

    /** Adds one thing, which the family's function makes of its first name, under all its names. */
    public Registry<T> add(String first, String... others) {
        Function<String, ? extends T> maker = Objects.requireNonNull(
                ofFirstName, "Registry: a family without a function needs a maker for each name");
        add(() -> maker.apply(first), first);
        return add(() -> maker.apply(first), others);
    }

    /** Adds names that Keras knows and this library does not, so that the refusal can say so. */
    public Registry<T> lacks(String... names) {
        for (String name : names) {
            lacking.add(spelling.apply(name));
        }
        return this;
    }

    /** Lists the names that are known, in the order in which they were added. */
    public List<String> names() {
        return List.copyOf(makers.keySet());
    }

    /**
     * Makes the thing that a name stands for.
     *
     * @throws IllegalArgumentException if the family has no such name
     */
    public T get(String name) {
        Supplier<? extends T> maker = makers.get(spelling.apply(name));
        if (lacking.contains(spelling.apply(name))) {
            throw new IllegalArgumentException("%s: Keras has \"%s\", which is not built here yet; choose one of %s"
                    .formatted(family, name, String.join(", ", makers.keySet())));
        }
        if (maker == null) {
            throw new IllegalArgumentException("%s: unknown name \"%s\", the nearest is \"%s\"; choose one of %s"
                    .formatted(family, name, nearest(name), String.join(", ", makers.keySet())));
        }
        return maker.get();
    }

    private String nearest(String name) {
        String best = "";
        int least = Integer.MAX_VALUE;
        for (String known : makers.keySet()) {
            int distance = editDistance(name.toLowerCase(Locale.ROOT), known.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                best = known;
            }
        }
        return best;
    }

    /** Levenshtein's distance, one row of the table at a time. */
    private static int editDistance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int substituted = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
