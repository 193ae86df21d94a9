package io.github.monokeras.backend.reference;

/**
 * What the last layer gave for a batch.
 *
 * @param logits what went into its activation
 * @param activated what came out: the predictions
 */
record Outputs(Matrix logits, Matrix activated) {}
