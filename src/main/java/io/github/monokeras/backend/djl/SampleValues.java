package io.github.monokeras.backend.djl;

import ai.djl.ndarray.NDArray;

/** A number for each sample of a batch, to be averaged: the values of a loss or a metric. */
interface SampleValues {

    /** Returns the numbers, {@code (batch, …)}. */
    NDArray of(NDArray yTrue, Outputs outputs);
}
