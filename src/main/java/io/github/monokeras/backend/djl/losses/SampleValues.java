package io.github.monokeras.backend.djl.losses;

import ai.djl.ndarray.NDArray;
import io.github.monokeras.backend.djl.arrays.Outputs;

/** A number for each sample of a batch, to be averaged: the values of a loss or a metric. */
public interface SampleValues {

    /** Returns the numbers, {@code (batch, …)}. */
    NDArray of(NDArray yTrue, Outputs outputs);
}
