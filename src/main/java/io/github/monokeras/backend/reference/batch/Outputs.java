package io.github.monokeras.backend.reference.batch;

/**
 * What the last layer gave for a batch.
 *
 * @param logits what went into its activation
 * @param activated what came out: the predictions
 */
public record Outputs(Matrix logits, Matrix activated) {}
