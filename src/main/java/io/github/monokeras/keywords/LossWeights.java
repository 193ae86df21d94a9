package io.github.monokeras.keywords;

/**
 * How much the loss of each output counts.
 *
 * @param value a factor for each output; default 1
 */
public record LossWeights(PerOutput<Double> value) implements CompileKeyword {}
