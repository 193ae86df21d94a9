package io.github.monokeras.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Losses and metrics as Keras writes them: {@code " - loss: 0.3012 - accuracy: 0.9100"}. */
public final class LogText {
    private static final int DECIMALS = 4;
    private static final double SMALLEST_FIXED = 1e-3;

    private LogText() {}

    /** Returns the logs for a progress bar: four decimals, or an exponent where the size is at most 0.001. */
    static String ofBar(Map<String, Double> logs) {
        StringBuilder text = new StringBuilder();
        logs.forEach(
                (name, value) -> text.append(" - ").append(name).append(": ").append(number(value)));
        return text.toString();
    }

    /** Returns the logs for an epoch line: as in a bar, but every negative value has an exponent. */
    static String ofEpochLine(Map<String, Double> logs) {
        StringBuilder text = new StringBuilder();
        logs.forEach(
                (name, value) -> text.append(" - ").append(name).append(": ").append(number(value, value)));
        return text.toString();
    }

    /**
     * Returns the logs as Keras 2 shows them, in their own order.
     *
     * <p>It writes NumPy's mean of each value, which begins its sum at 0, so that -0.0 becomes 0.0.
     */
    static Map<String, Double> averaged(Map<String, Double> logs) {
        Map<String, Double> averaged = new LinkedHashMap<>();
        logs.forEach((name, value) -> averaged.put(name, 0.0 + value));
        return averaged;
    }

    /**
     * Returns the logs as Keras 3 orders them: by name, with what callbacks add at the end of an epoch left at the end.
     *
     * <p>Keras 3 sorts before its callbacks run; what they add stands after the {@code val_} entries. Without such
     * entries only {@code learning_rate}, which Keras's own callbacks add, is known to be theirs.
     */
    static Map<String, Double> sorted(Map<String, Double> logs) {
        List<String> names = new ArrayList<>(logs.keySet());
        Map<String, Double> sorted = new TreeMap<>(logs);
        sorted.keySet().retainAll(names.subList(0, ownEnd(names)));
        Map<String, Double> ordered = new LinkedHashMap<>(sorted);
        logs.forEach(ordered::putIfAbsent);
        return ordered;
    }

    /** Returns the logs that a run has while it goes on: those before the first {@code val_} entry and what follows. */
    static Map<String, Double> ofRun(Map<String, Double> logs) {
        Map<String, Double> running = new LinkedHashMap<>();
        for (Map.Entry<String, Double> entry : logs.entrySet()) {
            if (entry.getKey().startsWith("val_")) {
                return running;
            }
            running.put(entry.getKey(), entry.getValue());
        }
        return running;
    }

    /** Returns how many names come before those that callbacks added. */
    private static int ownEnd(List<String> names) {
        for (int end = names.size(); end > 0; end--) {
            if (names.get(end - 1).startsWith("val_")) {
                return end;
            }
        }
        int end = names.size();
        while (end > 0 && names.get(end - 1).startsWith("learning_rate")) {
            end--;
        }
        return end;
    }

    /** Returns one number as a progress bar writes it: four decimals, or an exponent where its size is at most 0.001. */
    public static String number(double value) {
        return number(value, Math.abs(value));
    }

    private static String number(double value, double size) {
        return size > SMALLEST_FIXED ? PythonText.fixed(value, DECIMALS) : PythonText.exponent(value, DECIMALS);
    }
}
