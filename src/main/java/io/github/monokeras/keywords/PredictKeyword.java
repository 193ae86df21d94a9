package io.github.monokeras.keywords;

/** A keyword argument that {@code predict} accepts. */
public interface PredictKeyword extends Keyword {}
