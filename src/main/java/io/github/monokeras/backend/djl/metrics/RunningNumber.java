package io.github.monokeras.backend.djl.metrics;

import io.github.monokeras.tensor.Tensor;
import java.util.List;

/** A number that is computed from sums over all batches so far, so that those of parts add up. */
public interface RunningNumber {

    /** Returns the sums; none before the first batch. */
    List<Tensor> sums();

    /** Adds the sums of another number like this one. */
    void addSums(List<Tensor> sums);
}
