package io.github.monokeras.layers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The inputs, or the outputs, of a graph with the names that data, losses and logs go by.
 *
 * @param tensors in the graph's order
 * @param names one for each
 */
public record Ends(List<KerasTensor> tensors, List<String> names) {

    /** Keeps copies of the lists. */
    public Ends {
        tensors = List.copyOf(tensors);
        names = List.copyOf(names);
    }

    /** Takes the names of the layers that tensors leave. */
    public static Ends of(List<? extends KerasTensor> tensors) {
        List<String> names = new ArrayList<>();
        for (KerasTensor tensor : tensors) {
            names.add(tensor.node().layer().name());
        }
        return new Ends(List.copyOf(tensors), names);
    }

    /** Takes tensors in the order of their names, as Keras does with a dictionary. */
    public static Ends of(Map<String, ? extends KerasTensor> tensors) {
        Map<String, KerasTensor> sorted = new TreeMap<>(tensors);
        return new Ends(List.copyOf(sorted.values()), List.copyOf(sorted.keySet()));
    }
}
