package io.github.monokeras.keywords;

import io.github.monokeras.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * Samples that {@code fit} evaluates after every epoch and never trains on.
 *
 * @param x the inputs
 * @param y the labels
 * @param sampleWeight how much each sample counts, or null: all alike
 */
public record ValidationData(Tensor x, Tensor y, @Nullable Tensor sampleWeight) implements FitKeyword {}
