package io.github.monokeras.backend.reference.batch;

/**
 * What a network gave for a batch.
 *
 * @param logits what went into the last layer's activation
 * @param activated what came out: the predictions
 * @param penalty what outputs on the way cost beside the loss
 */
public record Outputs(Matrix logits, Matrix activated, double penalty) {

    /** Takes outputs that cost nothing. */
    public Outputs(Matrix logits, Matrix activated) {
        this(logits, activated, 0);
    }
}
