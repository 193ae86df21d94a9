package io.github.monokeras.metrics;

/**
 * Lin's concordance of labels and predictions: {@code 2 cov(y, p) / (var(y) + var(p) + (mean(y) - mean(p))² + 1e-7)}, from
 * -1 to 1; 1 only where both are equal.
 *
 * @param name the name under which it is shown; default {@code concordance_correlation}
 * @param axis along which numbers are correlated: -1, the outputs of a sample, or 0, the samples of a batch; default -1
 * @see <a href="https://keras.io/api/metrics/regression_metrics/">keras.metrics.ConcordanceCorrelation</a>
 */
public record ConcordanceCorrelation(String name, int axis) implements Correlation {

    /** Checks the range of the options. */
    public ConcordanceCorrelation {
        Correlation.requireAxis("ConcordanceCorrelation", axis);
    }

    /** Takes Keras's name and the last axis. */
    public ConcordanceCorrelation() {
        this("concordance_correlation", -1);
    }

    @Override
    public ConcordanceCorrelation name(String newName) {
        return new ConcordanceCorrelation(newName, axis);
    }

    /** Returns this metric along another axis. */
    public ConcordanceCorrelation axis(int newAxis) {
        return new ConcordanceCorrelation(name, newAxis);
    }
}
