package io.github.monokeras.backend.reference.losses;

import io.github.monokeras.backend.reference.batch.Matrix;
import java.util.Arrays;

/**
 * A loss of labels -1 and 1: if all labels of a batch are 0 or 1, it reads {@code 2 y - 1}.
 *
 * @param ofSigns the loss
 */
public record SignLabels(LossFunction ofSigns) implements LossFunction {

    @Override
    public double[] values(Matrix yTrue, Matrix yPred) {
        return ofSigns.values(signs(yTrue), yPred);
    }

    @Override
    public Matrix gradient(Matrix yTrue, Matrix yPred, double[] factors) {
        return ofSigns.gradient(signs(yTrue), yPred, factors);
    }

    private static Matrix signs(Matrix yTrue) {
        boolean areBits = Arrays.stream(yTrue.values()).allMatch(y -> y == 0 || y == 1);
        return areBits ? yTrue.map(y -> 2 * y - 1) : yTrue;
    }
}
