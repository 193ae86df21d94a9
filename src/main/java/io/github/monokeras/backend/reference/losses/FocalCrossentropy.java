package io.github.monokeras.backend.reference.losses;

import io.github.monokeras.losses.BinaryFocalCrossentropy;

/**
 * {@code w (1 - q)^gamma c} with the binary cross-entropy {@code c}, {@code q = y p + (1 - y) (1 - p)} and the weight
 * {@code w = y alpha + (1 - y) (1 - alpha)} if classes are balanced, else 1.
 *
 * <p>With {@code p'} the derivative of {@code p}, 1 for probabilities and {@code p (1 - p)} for logits, the derivative is
 * {@code w ((1 - q)^gamma c' - gamma (1 - q)^(gamma - 1) (2 y - 1) p' c)}.
 *
 * @param options alpha, gamma and the rest
 */
public record FocalCrossentropy(BinaryFocalCrossentropy options) implements PlaceLoss {

    @Override
    public double value(double yTrue, double yPred) {
        double y = smoothed(yTrue);
        return weight(y)
                * Math.pow(miss(y, yPred), options.gamma())
                * crossentropy().value(y, yPred);
    }

    @Override
    public double derivative(double yTrue, double yPred) {
        double y = smoothed(yTrue);
        double gamma = options.gamma();
        double miss = miss(y, yPred);
        double p = probability(yPred);
        double slope = options.fromLogits() ? p * (1 - p) : 1;
        double ofFactor = gamma == 0 ? 0 : -gamma * Math.pow(miss, gamma - 1) * (2 * y - 1) * slope;
        return weight(y)
                * (Math.pow(miss, gamma) * crossentropy().derivative(y, yPred)
                        + ofFactor * crossentropy().value(y, yPred));
    }

    private PlaceLoss crossentropy() {
        return options.fromLogits() ? new LogitCrossentropy(0) : new ProbabilityCrossentropy(0);
    }

    private double smoothed(double yTrue) {
        return yTrue * (1 - options.labelSmoothing()) + options.labelSmoothing() / 2;
    }

    private double probability(double yPred) {
        return options.fromLogits() ? 1 / (1 + Math.exp(-yPred)) : yPred;
    }

    /** Returns {@code 1 - q}, how far the prediction is from right. */
    private double miss(double y, double yPred) {
        double p = probability(yPred);
        return 1 - (y * p + (1 - y) * (1 - p));
    }

    private double weight(double y) {
        return options.applyClassBalancing() ? y * options.alpha() + (1 - y) * (1 - options.alpha()) : 1;
    }
}
