package io.github.monokeras;

import io.github.monokeras.text.HtmlTable;
import io.github.monokeras.text.LogText;
import io.github.monokeras.text.PythonText;
import io.github.monokeras.text.RichOutput;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What {@code evaluate} measured: the loss, then the metrics in the order of {@code compile}. */
public final class Evaluation implements RichOutput {

    private final Map<String, Double> logs;

    Evaluation(Map<String, Double> logs) {
        this.logs = Collections.unmodifiableMap(new LinkedHashMap<>(logs));
    }

    /** Returns the loss. */
    public double loss() {
        return get("loss");
    }

    /**
     * Returns the loss or a metric by name.
     *
     * @throws IllegalArgumentException if nothing was measured under that name
     */
    public double get(String name) {
        Double value = logs.get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "Evaluation: name must be one of %s, got \"%s\"".formatted(logs.keySet(), name));
        }
        return value;
    }

    /** Returns the values as Keras's list: the loss, then the metrics. */
    public List<Double> values() {
        return List.copyOf(logs.values());
    }

    /** Returns the values by name, as {@code evaluate(…, return_dict=True)}. */
    public Map<String, Double> asMap() {
        return logs;
    }

    /** Prints as Python prints what {@code evaluate} returns: one number if there are no metrics, else a list. */
    @Override
    public String toString() {
        List<String> values = new ArrayList<>();
        logs.values().forEach(value -> values.add(PythonText.repr(value)));
        return values.size() == 1 ? values.get(0) : values.stream().collect(Collectors.joining(", ", "[", "]"));
    }

    /** The names above, the values below. */
    @Override
    public String toHtml() {
        return new HtmlTable(List.copyOf(logs.keySet()))
                .row(logs.values().stream().map(LogText::number).toList())
                .toHtml();
    }
}
