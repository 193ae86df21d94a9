package io.github.monokeras.backend.reference.losses;

/**
 * {@code log(cosh(e)) = |e| + log(1 + exp(-2 |e|)) - log(2)} with {@code e = p - y}, in a form in which nothing overflows; the
 * derivative is {@code tanh(e)}.
 */
public record LogCoshError() implements PlaceLoss {

    @Override
    public double value(double yTrue, double yPred) {
        double e = Math.abs(yPred - yTrue);
        return e + Math.log1p(Math.exp(-2 * e)) - Math.log(2);
    }

    @Override
    public double derivative(double yTrue, double yPred) {
        return Math.tanh(yPred - yTrue);
    }
}
