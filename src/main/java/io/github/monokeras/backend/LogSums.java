package io.github.monokeras.backend;

import io.github.monokeras.tensor.Tensor;
import java.io.Serializable;
import java.util.List;

/**
 * What the logs of some batches are computed from: sums, so that those of several parts of an epoch add up.
 *
 * @param sums of each running number: the loss, then for each output its own loss and its metrics; an empty list where
 *     nothing was added yet
 */
public record LogSums(List<List<Tensor>> sums) implements Serializable {

    /** Keeps copies of the lists. */
    public LogSums {
        sums = sums.stream().map(List::copyOf).toList();
    }
}
