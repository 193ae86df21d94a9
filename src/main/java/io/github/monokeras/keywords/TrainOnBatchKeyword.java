package io.github.monokeras.keywords;

/** A keyword argument that {@code trainOnBatch} accepts; {@code testOnBatch} accepts {@link SampleWeight}. */
public interface TrainOnBatchKeyword extends Keyword {}
