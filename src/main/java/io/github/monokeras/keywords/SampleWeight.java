package io.github.monokeras.keywords;

import io.github.monokeras.tensor.Tensor;

/**
 * How much each sample counts in the loss and in the weighted metrics.
 *
 * @param value {@code (samples,)}, or with further axes of the output, {@code (samples, steps)}; default 1 for all
 */
public record SampleWeight(Tensor value) implements FitKeyword, EvaluateKeyword, TrainOnBatchKeyword {}
