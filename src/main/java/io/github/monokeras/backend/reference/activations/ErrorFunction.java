package io.github.monokeras.backend.reference.activations;

/**
 * The error function {@code erf(x) = 2 / sqrt(pi) ∫_0^x exp(-t²) dt}, within a few units of the last of a double's digits.
 *
 * @see <a href="https://dlmf.nist.gov/7.6">NIST Digital Library of Mathematical Functions, 7.6: power series</a>
 * @see <a href="https://dlmf.nist.gov/7.9">The same, 7.9: continued fractions</a>
 */
final class ErrorFunction {

    private static final double SQRT_PI = Math.sqrt(Math.PI);

    /** From here on the continued fraction is as exact as the series, and shorter. */
    private static final double FAR = 2;

    /** As many steps of the fraction as its slowest number, {@link #FAR}, needs. */
    private static final int STEPS = 80;

    private ErrorFunction() {}

    static double erf(double x) {
        double distance = Math.abs(x);
        return distance < FAR ? series(x) : Math.signum(x) * (1 - fraction(distance));
    }

    /** {@code erf(x) = 2 / sqrt(pi) exp(-x²) sum_n 2^n x^(2n+1) / (1 · 3 · … · (2n+1))}, whose terms have one sign. */
    private static double series(double x) {
        double sum = 0;
        double term = x;
        for (int n = 1; sum + term != sum; n++) {
            sum += term;
            term *= 2 * x * x / (2 * n + 1);
        }
        return 2 / SQRT_PI * Math.exp(-x * x) * sum;
    }

    /** {@code 1 - erf(x) = exp(-x²) / sqrt(pi) · 1 / (x + (1/2) / (x + (2/2) / (x + (3/2) / (x + …))))}. */
    private static double fraction(double x) {
        double rest = x;
        for (int n = STEPS; n > 0; n--) {
            rest = x + n / 2.0 / rest;
        }
        return Math.exp(-x * x) / SQRT_PI / rest;
    }
}
