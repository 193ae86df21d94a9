package io.github.monokeras.backend.reference.losses;

/**
 * {@code max(x, 0) - x y + log(1 + exp(-|x|))}, the cross-entropy of {@code sigmoid(x)} without its rounding; the
 * derivative is {@code sigmoid(x) - y}.
 *
 * @param labelSmoothing how far labels are drawn to one half
 */
public record LogitCrossentropy(double labelSmoothing) implements PlaceLoss {

    @Override
    public double value(double yTrue, double x) {
        double y = yTrue * (1 - labelSmoothing) + labelSmoothing / 2;
        return Math.max(x, 0) - x * y + Math.log1p(Math.exp(-Math.abs(x)));
    }

    @Override
    public double derivative(double yTrue, double x) {
        double y = yTrue * (1 - labelSmoothing) + labelSmoothing / 2;
        return 1 / (1 + Math.exp(-x)) - y;
    }
}
