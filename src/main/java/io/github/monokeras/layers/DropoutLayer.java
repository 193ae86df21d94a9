package io.github.monokeras.layers;

/**
 * A layer that sets some numbers, drawn at random, to 0 in training: {@code output = input keep / (1 - rate)}, where keep is
 * 0 with the probability rate and else 1, so that the mean stays.
 *
 * @param <L> the layer itself
 */
public abstract class DropoutLayer<L extends DropoutLayer<L>> extends NoiseLayer<L> {

    private final double rate;

    DropoutLayer(double rate) {
        this.rate = NormalizationOptions.requireWithinOne(className(), "rate", rate);
    }

    /** Returns the share of numbers that are set to 0. */
    public final double rate() {
        return rate;
    }
}
