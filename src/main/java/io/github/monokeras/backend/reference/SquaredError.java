package io.github.monokeras.backend.reference;

/** {@code (y - p)²}, with the derivative {@code 2 (p - y)}. */
record SquaredError() implements LossFunction {

    @Override
    public double value(double yTrue, double yPred) {
        return (yTrue - yPred) * (yTrue - yPred);
    }

    @Override
    public double derivative(double yTrue, double yPred) {
        return 2 * (yPred - yTrue);
    }
}
