package io.github.monokeras.keywords;

/** A keyword argument that {@code compile} accepts. */
public interface CompileKeyword extends Keyword {}
