package io.github.monokeras.backend.reference.losses;

/** {@code |y - p|}, with the derivative {@code sign(p - y)}, which is 0 where they meet. */
public record AbsoluteError() implements PlaceLoss {

    @Override
    public double value(double yTrue, double yPred) {
        return Math.abs(yTrue - yPred);
    }

    @Override
    public double derivative(double yTrue, double yPred) {
        return Math.signum(yPred - yTrue);
    }
}
