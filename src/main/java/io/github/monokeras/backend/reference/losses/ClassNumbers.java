package io.github.monokeras.backend.reference.losses;

import io.github.monokeras.backend.reference.batch.Matrix;

/** Labels {@code (rows, 1)} that are class numbers: the whole share is that class's. */
public record ClassNumbers() implements ClassLabels {

    @Override
    public Matrix shares(Matrix yTrue, int classes) {
        Matrix shares = Matrix.zeros(yTrue.rows(), classes);
        for (int row = 0; row < yTrue.rows(); row++) {
            shares.values()[row * classes + (int) yTrue.at(row, 0)] = 1;
        }
        return shares;
    }
}
