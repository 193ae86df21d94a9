package io.github.monokeras.text;

/**
 * Exact decimal rounding of usual numbers by a few multiplications, where {@link java.math.BigDecimal} takes long divisions:
 * a program that prints a line for each epoch would spend a third of its first second in them.
 */
final class QuickDecimals {

    /** The powers of ten that a double holds exactly. */
    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    /** Ten digits are enough for a log, and far from where a double, or its logarithm, would blur. */
    private static final double LARGEST = 1e10;

    private QuickDecimals() {}

    /** Says whether {@link #rounded} can round a number, which is not negative, to a number of decimals. */
    static boolean canRound(double magnitude, int decimals) {
        return decimals >= 0 && decimals < POWERS.length && magnitude * POWERS[decimals] < LARGEST;
    }

    /** Returns {@code magnitude · 10^decimals} as the nearest whole number, of two as near the even one. */
    static long rounded(double magnitude, int decimals) {
        double product = magnitude * POWERS[decimals];
        // What the product lost by its own rounding, which decides where it looks like a tie.
        double lost = Math.fma(magnitude, POWERS[decimals], -product);
        long below = (long) product;
        double aboveHalf = product - below - 0.5 + lost;
        boolean up = aboveHalf == 0 ? below % 2 != 0 : aboveHalf > 0;
        return up ? below + 1 : below;
    }

    /** Returns the exponent of the first digit; next to a power of ten, where {@link #rounded} comes to that power, one off. */
    static int exponentOf(double magnitude) {
        return (int) Math.floor(Math.log10(magnitude));
    }

    /** Writes a number that {@link #canRound} to so many decimals. */
    static String fixed(double magnitude, int decimals) {
        String digits = String.valueOf(rounded(magnitude, decimals));
        String padded = "0".repeat(Math.max(0, decimals + 1 - digits.length())) + digits;
        int whole = padded.length() - decimals;
        return decimals == 0 ? padded : padded.substring(0, whole) + "." + padded.substring(whole);
    }
}
