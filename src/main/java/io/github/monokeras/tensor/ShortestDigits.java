package io.github.monokeras.tensor;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The shortest decimal that reads back as one float or double, as Steele and White's Dragon4 finds it for NumPy.
 *
 * <p>Java's own {@code toString} is no substitute: before JDK 19 it prints more digits than are needed for some numbers, and
 * it cannot stop at a given number of digits. Here the exact value and the exact borders of the interval of decimals that
 * read back as it are held as {@link BigDecimal}, so no decision is rounded.
 *
 * @see <a href="https://doi.org/10.1145/93542.93559">Steele and White, How to print floating-point numbers accurately</a>
 */
final class ShortestDigits {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final boolean negative;
    private final BigDecimal exact;
    private final BigDecimal lowest;
    private final BigDecimal highest;
    /** Reading rounds half to even, so the borders themselves belong to a value whose last bit is 0. */
    private final boolean bordersIncluded;

    private ShortestDigits(boolean negative, double value, double below, double ulp, boolean bordersIncluded) {
        this.negative = negative;
        this.exact = new BigDecimal(value);
        this.lowest = exact.add(new BigDecimal(below)).multiply(HALF);
        this.highest = exact.add(new BigDecimal(ulp).multiply(HALF));
        this.bordersIncluded = bordersIncluded;
    }

    /** The digits of a finite float. */
    static ShortestDigits of(float value) {
        int bits = Float.floatToRawIntBits(value);
        float size = Math.abs(value);
        return new ShortestDigits(bits < 0, size, Math.nextDown(size), Math.ulp(size), (bits & 1) == 0);
    }

    /** The digits of a finite double. */
    static ShortestDigits of(double value) {
        long bits = Double.doubleToRawLongBits(value);
        double size = Math.abs(value);
        return new ShortestDigits(bits < 0, size, Math.nextDown(size), Math.ulp(size), (bits & 1) == 0);
    }

    /** Whether the sign bit is set, as it is in -0.0. */
    boolean negative() {
        return negative;
    }

    /** The shortest decimal of the absolute value, however many digits it takes. */
    BigDecimal all() {
        return shortest(Integer.MAX_VALUE);
    }

    /** The shortest decimal of the absolute value, cut to that many digits after the point, half to even. */
    BigDecimal positional(int fractionDigits) {
        return shortest(fractionDigits);
    }

    /** The shortest decimal of the absolute value, cut to one digit before and that many after the point of {@code d.ddde+00}. */
    BigDecimal scientific(int fractionDigits) {
        return shortest(firstDigitScale() + fractionDigits);
    }

    /** The decimal with one digit before and exactly that many after the point of {@code d.ddde+00}, shortest or not. */
    BigDecimal scientificExactly(int fractionDigits) {
        return rounded(firstDigitScale() + fractionDigits).stripTrailingZeros();
    }

    /** The scale that keeps the first digit alone. */
    private int firstDigitScale() {
        return exact.scale() - exact.precision() + 1;
    }

    private BigDecimal shortest(int lastScale) {
        if (exact.signum() == 0) {
            return BigDecimal.ZERO;
        }
        for (int scale = firstDigitScale(); scale < lastScale; scale++) {
            BigDecimal candidate = rounded(scale);
            if (readsBack(candidate)) {
                return candidate.stripTrailingZeros();
            }
        }
        return rounded(lastScale).stripTrailingZeros();
    }

    /** The neighbour at that scale that reads back as the value; the nearer one where both or neither do. */
    private BigDecimal rounded(int scale) {
        BigDecimal down = exact.setScale(scale, RoundingMode.DOWN);
        BigDecimal up = exact.setScale(scale, RoundingMode.UP);
        boolean downReadsBack = readsBack(down);
        if (downReadsBack == readsBack(up)) {
            return exact.setScale(scale, RoundingMode.HALF_EVEN);
        }
        return downReadsBack ? down : up;
    }

    private boolean readsBack(BigDecimal decimal) {
        int nearest = bordersIncluded ? 0 : 1;
        return decimal.compareTo(lowest) >= nearest && highest.compareTo(decimal) >= nearest;
    }
}
