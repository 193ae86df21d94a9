package io.github.monokeras.saving.weights;

import io.github.monokeras.saving.hdf5.Hdf5Dataset;
import io.github.monokeras.saving.hdf5.Hdf5Group;
import io.github.monokeras.saving.hdf5.Hdf5Node;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is in a file, as {@code golden/weights_layout.py} lists it. */
public final class Listing {

    private Listing() {}

    /** Returns a line for each group {@code vars} in the order of the paths. */
    public static List<String> of(Hdf5Group root) {
        Map<String, String> lines = new TreeMap<>();
        collect(root, "", lines);
        return lines.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
    }

    private static void collect(Hdf5Group group, String path, Map<String, String> lines) {
        for (String name : group.names()) {
            if (group.find(name).orElseThrow() instanceof Hdf5Group inner) {
                if (name.equals("vars")) {
                    lines.put(path, line(inner));
                } else {
                    collect(inner, path.isEmpty() ? name : path + "/" + name, lines);
                }
            }
        }
    }

    private static String line(Hdf5Group vars) {
        List<String> keys = vars.names().stream()
                .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                .toList();
        return IntStream.range(0, keys.size())
                .mapToObj(place -> " "
                        + variable(
                                keys.get(place),
                                place,
                                vars.find(keys.get(place)).orElseThrow()))
                .collect(Collectors.joining("", "\"" + vars.attributes().get("name") + "\"", ""));
    }

    private static String variable(String key, int place, Hdf5Node node) {
        Hdf5Dataset dataset = (Hdf5Dataset) node;
        String prefix = key.equals(String.valueOf(place)) ? "" : key + "=";
        String dims =
                IntStream.of(dataset.shape().dims()).mapToObj(String::valueOf).collect(Collectors.joining(","));
        return prefix + dataset.type() + "[" + dims + "]";
    }
}
