package io.github.monokeras.metrics;

import io.github.monokeras.tensor.Shape;

/**
 * How much of the labels' variance the predictions explain, output by output:
 * {@code 1 - sum((y - p)²) / sum((y - mean(y))²)}; an output whose labels do not vary has 0, or NaN if it is predicted exactly.
 *
 * <p>With {@code p} regressors and {@code n} numbers the adjusted score {@code 1 - (1 - R²) (n - 1) / (n - p - 1)} is
 * shown, as long as {@code p < n - 1}; {@code n} counts every output of every sample, as in Keras.
 *
 * @param name the name under which it is shown; default {@code r2_score}
 * @param classAggregation how the outputs' scores become one; default {@link ClassAggregation#UNIFORM_AVERAGE}
 * @param numRegressors the number of independent regressors, at least 0; default 0: the score is not adjusted
 * @see <a href="https://keras.io/api/metrics/regression_metrics/#r2score-class">keras.metrics.R2Score</a>
 */
public record R2Score(String name, ClassAggregation classAggregation, int numRegressors) implements Metric {

    /** Checks the range of the options. */
    public R2Score {
        Options.requireAtLeast("R2Score", "numRegressors", numRegressors, 0);
    }

    /** Takes Keras's defaults. */
    public R2Score() {
        this("r2_score", ClassAggregation.UNIFORM_AVERAGE, 0);
    }

    @Override
    public R2Score name(String newName) {
        return new R2Score(newName, classAggregation, numRegressors);
    }

    /** Returns this metric with the outputs' scores put together in another way, as {@code "variance_weighted_average"}. */
    public R2Score classAggregation(String newClassAggregation) {
        return new R2Score(name, ClassAggregation.of(newClassAggregation), numRegressors);
    }

    /** Returns this metric adjusted for a number of regressors. */
    public R2Score numRegressors(int newNumRegressors) {
        return new R2Score(name, classAggregation, newNumRegressors);
    }

    @Override
    public Metric forShapes(Shape output, Shape label) {
        return Fit.rows(this, output, label);
    }
}
