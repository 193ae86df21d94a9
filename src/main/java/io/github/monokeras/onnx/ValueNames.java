package io.github.monokeras.onnx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The names of a model's values and constants, each given once. */
final class ValueNames {

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /** Returns a name, or, if it is taken, the name with the next free number. */
    String next(String wanted) {
        String name = wanted;
        while (!taken.add(name)) {
            name = wanted + "_" + counts.merge(wanted, 1, Integer::sum);
        }
        return name;
    }
}
