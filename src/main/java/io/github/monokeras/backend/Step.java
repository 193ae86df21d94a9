package io.github.monokeras.backend;

import io.github.monokeras.layers.Layer;
import java.util.List;

/**
 * One layer's turn in a network.
 *
 * @param layer which no other layers are inside of
 * @param inputs the numbers of the values that it takes
 * @param outputs the numbers of the values that it makes
 */
public record Step(Layer layer, List<Integer> inputs, List<Integer> outputs) {

    /** Keeps copies of the lists. */
    public Step {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }
}
