package io.github.monokeras.keywords;

import io.github.monokeras.tensor.Tensor;

/**
 * Samples that {@code fit} evaluates after every epoch and never trains on.
 *
 * @param x the inputs
 * @param y the labels
 */
public record ValidationData(Tensor x, Tensor y) implements FitKeyword {}
