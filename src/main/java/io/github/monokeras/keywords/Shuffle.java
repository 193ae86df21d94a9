package io.github.monokeras.keywords;

/**
 * Whether {@code fit} puts the samples into a new random order for every epoch.
 *
 * @param value default true
 */
public record Shuffle(boolean value) implements FitKeyword {}
