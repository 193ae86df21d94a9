package io.github.monokeras.backend;

import io.github.monokeras.tensor.Tensor;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What one output of a model should have been.
 *
 * @param yTrue the labels, {@code (samples, …)}
 * @param sampleWeight how much each sample counts, {@code (samples,)} or with further axes of the output, or null: all alike
 */
public record Labelling(Tensor yTrue, @Nullable Tensor sampleWeight) implements Serializable {}
