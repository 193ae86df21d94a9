package io.github.monokeras.backend.reference.losses;

/**
 * {@code e² / 2} where {@code |e| <= delta}, else {@code delta |e| - delta² / 2}, with {@code e = p - y}; the derivative is
 * {@code e} or {@code delta sign(e)}.
 *
 * @param delta where it turns
 */
public record HuberError(double delta) implements PlaceLoss {

    @Override
    public double value(double yTrue, double yPred) {
        double e = Math.abs(yPred - yTrue);
        return e <= delta ? e * e / 2 : delta * e - delta * delta / 2;
    }

    @Override
    public double derivative(double yTrue, double yPred) {
        double e = yPred - yTrue;
        return Math.abs(e) <= delta ? e : delta * Math.signum(e);
    }
}
