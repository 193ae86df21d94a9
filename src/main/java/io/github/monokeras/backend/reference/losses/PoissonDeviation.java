package io.github.monokeras.backend.reference.losses;

/** {@code p - y log(p + epsilon)}, with the derivative {@code 1 - y / (p + epsilon)}. */
public record PoissonDeviation() implements PlaceLoss {

    private static final double EPSILON = 1e-7;

    @Override
    public double value(double yTrue, double yPred) {
        return yPred - yTrue * Math.log(yPred + EPSILON);
    }

    @Override
    public double derivative(double yTrue, double yPred) {
        return 1 - yTrue / (yPred + EPSILON);
    }
}
