package io.github.monokeras;

import io.github.monokeras.backend.Network;
import io.github.monokeras.callbacks.History;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.WeightSpec;
import io.github.monokeras.tensor.Weights;
import io.github.monokeras.text.HtmlTable;
import io.github.monokeras.text.PythonText;
import io.github.monokeras.text.RichOutput;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How far two backends agree on what one model learned; it prints as a small table. */
public final class Agreement implements RichOutput {

    /**
     * What one backend learned.
     *
     * @param backend what computed, as {@code PyTorch float32}
     * @param weights the weights in the end
     * @param history the logs of every epoch
     */
    public record Run(String backend, Weights weights, History history) {}

    private final Run first;
    private final Run second;
    private final Map<String, Double> differences = new LinkedHashMap<>();

    Agreement(Network network, Run first, Run second) {
        this.first = first;
        this.second = second;
        int at = 0;
        for (Layer layer : network.layers()) {
            for (WeightSpec spec : layer.weightSpecs()) {
                double difference = first.weights.get(at).maxAbsDifference(second.weights.get(at));
                differences.put(layer.name() + "/" + spec.name(), difference);
                at++;
            }
        }
    }

    /** Returns what the first backend learned. */
    public Run first() {
        return first;
    }

    /** Returns what the second backend learned. */
    public Run second() {
        return second;
    }

    /** Returns for each weight, as {@code dense/kernel}, the largest absolute difference of its numbers. */
    public Map<String, Double> differences() {
        return Collections.unmodifiableMap(differences);
    }

    /** Returns the largest absolute difference over all weights. */
    public double largestDifference() {
        return Collections.max(differences.values());
    }

    /** Returns the largest absolute difference of the losses over all epochs; 0 if there was none. */
    public double lossDifference() {
        List<Double> one = first.history.history().getOrDefault("loss", List.of());
        List<Double> other = second.history.history().getOrDefault("loss", List.of());
        double largest = 0;
        for (int epoch = 0; epoch < one.size(); epoch++) {
            largest = Math.max(largest, Math.abs(one.get(epoch) - other.get(epoch)));
        }
        return largest;
    }

    @Override
    public String toString() {
        return table(rows());
    }

    @Override
    public String toHtml() {
        List<String[]> rows = rows();
        HtmlTable table = new HtmlTable(rows.get(0));
        rows.subList(1, rows.size()).forEach(table::row);
        return table.toHtml();
    }

    private List<String[]> rows() {
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"weight", first.backend, second.backend, "largest difference"});
        int at = 0;
        for (Map.Entry<String, Double> entry : differences.entrySet()) {
            rows.add(new String[] {
                entry.getKey(),
                shown(first.weights, at),
                shown(second.weights, at),
                PythonText.exponent(entry.getValue(), 1)
            });
            at++;
        }
        rows.add(new String[] {"loss, every epoch", "", "", PythonText.exponent(lossDifference(), 1)});
        return rows;
    }

    /** A single number is shown, a larger weight by its shape. */
    private static String shown(Weights weights, int index) {
        return weights.get(index).size() == 1
                ? PythonText.fixed(weights.get(index).item(), 8)
                : weights.get(index).shape().toString();
    }

    private static String table(List<String[]> rows) {
        int[] widths = new int[rows.get(0).length];
        for (String[] row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row[column].length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (String[] row : rows) {
            text.append(String.format(Locale.ROOT, "%-" + widths[0] + "s", row[0]));
            for (int column = 1; column < widths.length; column++) {
                text.append(String.format(Locale.ROOT, "  %" + widths[column] + "s", row[column]));
            }
            text.append('\n');
        }
        return text.toString();
    }
}
