package io.github.monokeras.names;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The names that layers and models get when nobody names them: {@code dense}, {@code dense_1}, {@code dense_2}, counted
 * over the whole process as Keras counts them.
 *
 * @see <a href="https://keras.io/api/utils/config_utils/#clear_session-function">keras.utils.clear_session</a>
 */
public final class AutoNames {

    private static final Map<String, Integer> USED = new HashMap<>();

    private AutoNames() {}

    /**
     * Returns the next free name for a class: {@code Dense} gives {@code dense}, then {@code dense_1}.
     *
     * @param className the simple name of the class, as {@code MaxPooling2D}
     */
    public static synchronized String next(String className) {
        String stem = snakeCase(className);
        int used = USED.merge(stem, 1, Integer::sum) - 1;
        return suffixed(stem, used);
    }

    /**
     * Takes back a name that turned out not to be needed, if it is the newest of its class, so that
     * {@code new Dense(1).name("mine")} uses up no number, as {@code Dense(1, name="mine")} uses up none in Keras.
     */
    public static synchronized void giveBack(String className, String name) {
        String stem = snakeCase(className);
        int used = USED.getOrDefault(stem, 0);
        if (used > 0 && suffixed(stem, used - 1).equals(name)) {
            USED.put(stem, used - 1);
        }
    }

    /** Starts all counts again from nothing. */
    public static synchronized void reset() {
        USED.clear();
    }

    /**
     * Turns a class name into Keras's form of it: {@code Conv2D} to {@code conv2d}, {@code MaxPooling2D} to
     * {@code max_pooling2d}, {@code LSTM} to {@code lstm}, {@code ReLU} to {@code re_lu}.
     */
    public static String snakeCase(String className) {
        return className
                .replaceAll("(.)([A-Z][a-z]+)", "$1_$2")
                .replaceAll("([a-z])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT);
    }

    private static String suffixed(String stem, int number) {
        return number == 0 ? stem : stem + "_" + number;
    }
}
