package io.github.monokeras.backend.reference.losses;

import io.github.monokeras.backend.reference.batch.Matrix;

/**
 * {@code 1 - tp / d} with {@code d = tp + alpha fp + beta fn + epsilon}, {@code tp = sum(y p)}, {@code fp = sum(y (1 - p))} and
 * {@code fn = sum((1 - y) p)}: one value for the whole batch.
 *
 * <p>With {@code d' = y (1 - alpha) + (1 - y) beta}, the derivative is {@code (tp d' - y d) / d²}.
 *
 * @param alpha the weight of fp
 * @param beta the weight of fn
 * @param epsilon what keeps the division finite
 */
public record Overlap(double alpha, double beta, double epsilon) implements LossFunction {

    @Override
    public int count(Matrix yPred) {
        return 1;
    }

    @Override
    public double[] values(Matrix yTrue, Matrix yPred) {
        return new double[] {1 - hits(yTrue, yPred) / divisor(yTrue, yPred)};
    }

    @Override
    public Matrix gradient(Matrix yTrue, Matrix yPred, double[] factors) {
        double tp = hits(yTrue, yPred);
        double d = divisor(yTrue, yPred);
        return yTrue.map(y -> factors[0] * (tp * (y * (1 - alpha) + (1 - y) * beta) - y * d) / (d * d));
    }

    private static double hits(Matrix yTrue, Matrix yPred) {
        return yTrue.zip(yPred, (y, p) -> y * p).sum();
    }

    private double divisor(Matrix yTrue, Matrix yPred) {
        double fp = yTrue.zip(yPred, (y, p) -> y * (1 - p)).sum();
        double fn = yTrue.zip(yPred, (y, p) -> (1 - y) * p).sum();
        return hits(yTrue, yPred) + alpha * fp + beta * fn + epsilon;
    }
}
