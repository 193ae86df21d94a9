package io.github.monokeras.callbacks;

import io.github.monokeras.text.EdgeItems;
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

/**
 * What a training run logged, epoch by epoch; {@code fit} returns one.
 *
 * @see <a href="https://keras.io/api/callbacks/">keras.callbacks.History</a>
 */
public final class History implements Callback, RichOutput {

    /** The most epochs that a table shows. */
    private static final int MOST = 12;
    /** How many at each end it shows of more. */
    private static final int EDGE_ITEMS = 5;

    private final List<Integer> epoch = new ArrayList<>();
    private final Map<String, List<Double>> history = new LinkedHashMap<>();

    @Override
    public void onEpochEnd(int index, Map<String, Double> logs) {
        epoch.add(index);
        logs.forEach((name, value) ->
                history.computeIfAbsent(name, key -> new ArrayList<>()).add(value));
    }

    /** Returns the indices of the epochs, from 0. */
    public List<Integer> epoch() {
        return Collections.unmodifiableList(epoch);
    }

    /** Returns for each log name, as {@code loss} or {@code val_mae}, its values, one for each epoch. */
    public Map<String, List<Double>> history() {
        Map<String, List<Double>> copy = new LinkedHashMap<>();
        history.forEach((name, values) -> copy.put(name, Collections.unmodifiableList(values)));
        return Collections.unmodifiableMap(copy);
    }

    /**
     * Returns the values of one log name, one for each epoch.
     *
     * @throws IllegalArgumentException if nothing was logged under that name
     */
    public List<Double> get(String name) {
        List<Double> values = history.get(name);
        if (values == null) {
            throw new IllegalArgumentException(
                    "History: name must be one of %s, got \"%s\"".formatted(history.keySet(), name));
        }
        return Collections.unmodifiableList(values);
    }

    /** Prints as Python prints {@code history.history}: {@code {'loss': [22.8995, 18.2966]}}. */
    @Override
    public String toString() {
        return history.entrySet().stream()
                .map(entry -> "'%s': [%s]"
                        .formatted(
                                entry.getKey(),
                                entry.getValue().stream().map(PythonText::repr).collect(Collectors.joining(", "))))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** One row for each epoch, counted from 1 as a progress bar counts them; of many epochs the first and the last five. */
    @Override
    public String toHtml() {
        List<String> titles = new ArrayList<>(List.of("epoch"));
        titles.addAll(history.keySet());
        HtmlTable table = new HtmlTable(titles);
        for (int row : EdgeItems.of(epoch.size(), MOST, EDGE_ITEMS)) {
            table.row(row == EdgeItems.GAP ? Collections.nCopies(titles.size(), "…") : cells(row));
        }
        return table.toHtml();
    }

    private List<String> cells(int row) {
        List<String> cells = new ArrayList<>(List.of(String.valueOf(epoch.get(row) + 1)));
        // With validationFreq, a log has fewer values than there are epochs, and of which epochs is not kept.
        history.values()
                .forEach(values -> cells.add(values.size() == epoch.size() ? LogText.number(values.get(row)) : "…"));
        return cells;
    }
}
