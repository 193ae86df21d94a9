package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.Matrix;

/** How well the keys of one sample fit its queries. */
interface AttentionScores {

    /** Returns a score for each query and key: query {@code (queryTime, features)}, key {@code (valueTime, features)}. */
    Matrix value(LayerCall call, Matrix query, Matrix key);

    /** Adds the weights' gradients, given that of the scores, and returns those of query and key. */
    Pair gradient(LayerCall call, Matrix query, Matrix key, Matrix dScores);

    /**
     * The gradients of a sample.
     *
     * @param query {@code (queryTime, features)}
     * @param key {@code (valueTime, features)}
     */
    record Pair(Matrix query, Matrix key) {}
}
