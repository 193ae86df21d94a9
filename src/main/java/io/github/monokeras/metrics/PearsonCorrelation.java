package io.github.monokeras.metrics;

/**
 * Pearson's correlation of labels and predictions: {@code cov(y, p) / (sd(y) sd(p))}, from -1 to 1; NaN where one of them
 * does not vary.
 *
 * @param name the name under which it is shown; default {@code pearson_correlation}
 * @param axis along which numbers are correlated: -1, the outputs of a sample, or 0, the samples of a batch; default -1
 * @see <a href="https://keras.io/api/metrics/regression_metrics/">keras.metrics.PearsonCorrelation</a>
 */
public record PearsonCorrelation(String name, int axis) implements Correlation {

    /** Checks the range of the options. */
    public PearsonCorrelation {
        Correlation.requireAxis("PearsonCorrelation", axis);
    }

    /** Takes Keras's name and the last axis. */
    public PearsonCorrelation() {
        this("pearson_correlation", -1);
    }

    @Override
    public PearsonCorrelation name(String newName) {
        return new PearsonCorrelation(newName, axis);
    }

    /** Returns this metric along another axis. */
    public PearsonCorrelation axis(int newAxis) {
        return new PearsonCorrelation(name, newAxis);
    }
}
