package io.github.monokeras.keywords;

/**
 * How much each sample counts in the loss and in the weighted metrics.
 *
 * @param value {@code (samples,)}, or with further axes of the output, {@code (samples, steps)}; for several outputs also a
 *     list or a map of such; default 1 for all
 */
public record SampleWeight(Object value) implements FitKeyword, EvaluateKeyword, TrainOnBatchKeyword {}
