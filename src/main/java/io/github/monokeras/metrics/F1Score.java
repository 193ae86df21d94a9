package io.github.monokeras.metrics;

import org.jspecify.annotations.Nullable;

/**
 * The harmonic mean of precision and recall: {@code 2 P R / (P + R)}, by the formula of {@link FScore} with {@code beta} 1.
 *
 * @param name the name under which it is shown; default {@code f1_score}
 * @param average how the classes' scores become one; default {@link Average#NONE}, which only a single output can have
 * @param threshold what an output must exceed to count as yes, above 0 and at most 1; default null: the largest output does
 * @see <a href="https://keras.io/api/metrics/classification_metrics/#f1score-class">keras.metrics.F1Score</a>
 */
public record F1Score(
        String name, Average average, @Nullable Double threshold) implements FScore {

    /** Checks the range of the options. */
    public F1Score {
        FScore.requireThreshold("F1Score", threshold);
    }

    /** Takes Keras's defaults. */
    public F1Score() {
        this("f1_score", Average.NONE, null);
    }

    @Override
    public double beta() {
        return 1;
    }

    @Override
    public F1Score name(String newName) {
        return new F1Score(newName, average, threshold);
    }

    /** Returns this metric with the classes' scores put together as {@code "micro"}, {@code "macro"} or {@code "weighted"}. */
    public F1Score average(String newAverage) {
        return new F1Score(name, Average.of(newAverage), threshold);
    }

    /** Returns this metric with a threshold. */
    public F1Score threshold(double newThreshold) {
        return new F1Score(name, average, newThreshold);
    }
}
