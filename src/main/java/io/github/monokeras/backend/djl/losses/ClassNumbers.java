package io.github.monokeras.backend.djl.losses;

import ai.djl.ndarray.NDArray;

/** Labels that are class numbers. */
final class ClassNumbers {

    private ClassNumbers() {}

    /** Turns labels {@code (batch, …, 1)} into one-hot rows beside predictions {@code (batch, …, classes)}. */
    static NDArray oneHot(NDArray yTrue, NDArray yPred) {
        return yTrue.squeeze(-1)
                .oneHot(Math.toIntExact(yPred.getShape().tail()))
                .toType(yPred.getDataType(), false);
    }
}
