package io.github.monokeras.keywords;

import java.util.Map;

/**
 * How much each class counts in the loss.
 *
 * @param value the weight of each class number; a class that is not there has weight 1
 */
public record ClassWeight(Map<Integer, Double> value) implements FitKeyword, TrainOnBatchKeyword {

    /** Keeps a copy of the map. */
    public ClassWeight {
        value = Map.copyOf(value);
    }
}
