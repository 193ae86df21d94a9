package io.github.monokeras.keywords;

import org.jspecify.annotations.Nullable;

/**
 * Samples that {@code fit} evaluates after every epoch and never trains on.
 *
 * @param x the inputs, as {@code fit} takes them
 * @param y the labels
 * @param sampleWeight how much each sample counts, or null: all alike
 */
public record ValidationData(Object x, Object y, @Nullable Object sampleWeight) implements FitKeyword {}
