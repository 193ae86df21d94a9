package io.github.monokeras.backend.reference.losses;

import io.github.monokeras.backend.reference.batch.Matrix;

/** How labels tell what share of a row belongs to each class. */
public interface ClassLabels {

    /** Returns the shares, {@code (rows, classes)}. */
    Matrix shares(Matrix yTrue, int classes);
}
