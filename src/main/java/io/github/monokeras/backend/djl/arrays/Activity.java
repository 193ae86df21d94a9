package io.github.monokeras.backend.djl.arrays;

import ai.djl.ndarray.NDArray;
import io.github.monokeras.regularizers.Regularizer;

/**
 * The output of a layer that costs something.
 *
 * @param regularizer what it costs
 * @param output {@code (batch, …)}
 */
public record Activity(Regularizer regularizer, NDArray output) {}
