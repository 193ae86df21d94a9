package io.github.monokeras.metrics;

import org.jspecify.annotations.Nullable;

/**
 * The weighted harmonic mean of precision and recall, by the formula of {@link FScore}.
 *
 * @param name the name under which it is shown; default {@code fbeta_score}
 * @param average how the classes' scores become one; default {@link Average#NONE}, which only a single output can have
 * @param beta how much recall counts against precision, above 0; default 1
 * @param threshold what an output must exceed to count as yes, above 0 and at most 1; default null: the largest output does
 * @see <a href="https://keras.io/api/metrics/classification_metrics/#fbetascore-class">keras.metrics.FBetaScore</a>
 */
public record FBetaScore(
        String name, Average average, double beta, @Nullable Double threshold) implements FScore {

    /** Checks the range of the options. */
    public FBetaScore {
        if (!(beta > 0 && Double.isFinite(beta))) {
            throw new IllegalArgumentException("FBetaScore: beta must be above 0 and finite, got " + beta);
        }
        FScore.requireThreshold("FBetaScore", threshold);
    }

    /** Takes Keras's defaults. */
    public FBetaScore() {
        this("fbeta_score", Average.NONE, 1, null);
    }

    @Override
    public FBetaScore name(String newName) {
        return new FBetaScore(newName, average, beta, threshold);
    }

    /** Returns this metric with the classes' scores put together as {@code "micro"}, {@code "macro"} or {@code "weighted"}. */
    public FBetaScore average(String newAverage) {
        return new FBetaScore(name, Average.of(newAverage), beta, threshold);
    }

    /** Returns this metric with another weight of recall. */
    public FBetaScore beta(double newBeta) {
        return new FBetaScore(name, average, newBeta, threshold);
    }

    /** Returns this metric with a threshold. */
    public FBetaScore threshold(double newThreshold) {
        return new FBetaScore(name, average, beta, newThreshold);
    }
}
