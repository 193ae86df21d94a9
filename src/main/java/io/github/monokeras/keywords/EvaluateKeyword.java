package io.github.monokeras.keywords;

/** A keyword argument that {@code evaluate} accepts. */
public interface EvaluateKeyword extends Keyword {}
