package io.github.monokeras.keywords;

/** A keyword argument that {@code fit} accepts. */
public interface FitKeyword extends Keyword {}
