package io.github.monokeras.backend;

import io.github.monokeras.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/** A metric by itself, without a model, that grows batch by batch. */
public interface MetricCounter {

    /** Adds a batch: labels and predictions, {@code (batch, …)} each, and a weight for each sample, or null. */
    void add(Tensor yTrue, Tensor yPred, @Nullable Tensor sampleWeight);

    /** Returns the metric of all batches so far. */
    double result();

    /** Starts again from nothing. */
    void reset();
}
