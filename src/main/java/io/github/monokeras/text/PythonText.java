package io.github.monokeras.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/**
 * Numbers as Python writes them.
 *
 * <p>Python rounds the exact binary value, ties to even: {@code 0.03125} with four decimals is {@code 0.0312}, where
 * {@link String#format} has {@code 0.0313}. Every method writes {@code nan}, {@code inf} and {@code -inf} as Python does.
 *
 * @see <a href="https://docs.python.org/3/library/string.html#format-specification-mini-language">Python's format
 *     specification</a>
 */
public final class PythonText {
    private static final int MOST_DIGITS = 17;
    private static final int SMALLEST_PLAIN_EXPONENT = -4;
    private static final int FIRST_LARGE_EXPONENT = 16;
    private static final int TEN = 10;

    private PythonText() {}

    /**
     * Writes {@code value} with a fixed number of decimals, as {@code f"{value:.4f}"} does in Python.
     *
     * @param value the number
     * @param decimals digits after the point, at least 0
     * @return for instance {@code 0.0312}
     * @throws IllegalArgumentException where {@code decimals} is negative
     */
    public static String fixed(double value, int decimals) {
        requireDecimals("fixed", decimals);
        if (!Double.isFinite(value)) {
            return notFinite(value);
        }
        double magnitude = Math.abs(value);
        if (QuickDecimals.canRound(magnitude, decimals)) {
            return sign(value) + QuickDecimals.fixed(magnitude, decimals);
        }
        return sign(value)
                + new BigDecimal(magnitude)
                        .setScale(decimals, RoundingMode.HALF_EVEN)
                        .toPlainString();
    }

    /**
     * Writes {@code value} with an exponent of at least two digits, as {@code f"{value:.4e}"} does in Python.
     *
     * @param value the number
     * @param decimals digits after the point, at least 0
     * @return for instance {@code 1.0000e-03}
     * @throws IllegalArgumentException where {@code decimals} is negative
     */
    public static String exponent(double value, int decimals) {
        requireDecimals("exponent", decimals);
        if (!Double.isFinite(value)) {
            return notFinite(value);
        }
        double magnitude = Math.abs(value);
        int first = QuickDecimals.exponentOf(magnitude);
        if (magnitude > 0 && QuickDecimals.canRound(magnitude, decimals - first)) {
            String units = String.valueOf(QuickDecimals.rounded(magnitude, decimals - first));
            // Where all digits were nines, there is one more now.
            return sign(value) + scientific(units.substring(0, decimals + 1), first + units.length() - decimals - 1);
        }
        BigDecimal rounded = new BigDecimal(magnitude).round(new MathContext(decimals + 1, RoundingMode.HALF_EVEN));
        String digits = rounded.unscaledValue().toString();
        String padded = digits + "0".repeat(Math.max(0, decimals + 1 - digits.length()));
        return sign(value) + scientific(padded.substring(0, decimals + 1), exponentOf(rounded));
    }

    /**
     * Writes {@code value} as Python's {@code repr}: the fewest digits that read back as the same double.
     *
     * <p>From {@code 1e16} on and below {@code 1e-4} it has an exponent: {@code 1e+16}, {@code 1e-05}.
     *
     * @param value the number
     * @return for instance {@code 0.1}, {@code 10.0}, {@code 1e-05}
     */
    public static String repr(double value) {
        if (!Double.isFinite(value)) {
            return notFinite(value);
        }
        if (value == 0) {
            return sign(value) + "0.0";
        }
        BigDecimal shortest = shortest(Math.abs(value)).stripTrailingZeros();
        int exponent = exponentOf(shortest);
        if (exponent < SMALLEST_PLAIN_EXPONENT || exponent >= FIRST_LARGE_EXPONENT) {
            return sign(value) + scientific(shortest.unscaledValue().toString(), exponent);
        }
        return sign(value) + shortest.setScale(Math.max(1, shortest.scale())).toPlainString();
    }

    /**
     * Writes a whole number with commas between groups of three digits, as {@code f"{value:,}"} does in Python.
     *
     * @param value the number
     * @return for instance {@code 122,570}
     */
    public static String grouped(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            // Above a power of two the doubles lie twice as far apart as below it, so that the decimal above may read
            // back where the nearer one below does not.
            for (RoundingMode mode : List.of(RoundingMode.HALF_EVEN, RoundingMode.CEILING)) {
                BigDecimal rounded = exact.round(new MathContext(digits, mode));
                if (rounded.doubleValue() == value) {
                    return rounded;
                }
            }
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
    }

    private static int exponentOf(BigDecimal value) {
        return value.signum() == 0 ? 0 : value.precision() - value.scale() - 1;
    }

    private static String scientific(String digits, int exponent) {
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        String exponentSign = exponent < 0 ? "-" : "+";
        int size = Math.abs(exponent);
        return digits.charAt(0) + fraction + "e" + exponentSign + (size < TEN ? "0" : "") + size;
    }

    private static String sign(double value) {
        // Math.signum would lose the sign of -0.0, which Python writes.
        return Double.doubleToRawLongBits(value) < 0 ? "-" : "";
    }

    private static String notFinite(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        return value > 0 ? "inf" : "-inf";
    }

    private static void requireDecimals(String method, int decimals) {
        if (decimals < 0) {
            throw new IllegalArgumentException(
                    "PythonText." + method + ": decimals must be at least 0, got " + decimals);
        }
    }
}
