package io.github.monokeras.tensor;

import java.math.BigDecimal;

/**
 * The one format that all elements of a printed tensor share, chosen from those elements as NumPy chooses it.
 *
 * <p>Exponents are printed where the largest element is at least 1e8 (1e6 in float32), the smallest other than zero is
 * below 1e-4, or the largest is more than 1000 times the smallest; otherwise the decimal points are aligned.
 *
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.set_printoptions.html">NumPy: set_printoptions</a>
 */
final class ElementFormat {
    /** The most digits after the decimal point: NumPy's option {@code precision}. */
    private static final int PRECISION = 8;

    private final Tensor tensor;
    private final boolean scientific;
    /** The characters before the point, sign included, that every element fills. */
    private int left;
    /** The characters after the point, exponent included, that every element fills. */
    private int right;
    /** The digits after the point of {@code d.ddde+00}. */
    private int fraction;
    /** The digits of the exponent. */
    private int exponent = 2;

    private ElementFormat(Tensor tensor, boolean scientific) {
        this.tensor = tensor;
        this.scientific = scientific;
    }

    /** The format for those elements of a tensor that are shown. */
    static ElementFormat of(Tensor tensor, int[] shown) {
        ElementFormat format = new ElementFormat(tensor, needsExponent(tensor, shown));
        for (int index : shown) {
            if (Double.isFinite(tensor.getFlat(index))) {
                format.makeRoomFor(index);
            }
        }
        if (format.scientific) {
            format.right = format.fraction + 2 + format.exponent;
        }
        for (int index : shown) {
            if (!Double.isFinite(tensor.getFlat(index))) {
                format.left =
                        Math.max(format.left, nonFinite(tensor.getFlat(index)).length() - format.right - 1);
            }
        }
        return format;
    }

    /** The text of a tensor of rank 0, which prints as a Python scalar: all of its digits, {@code 1.0} rather than {@code 1.}. */
    static String scalar(Tensor tensor) {
        double size = Math.abs(tensor.getFlat(0));
        if (!Double.isFinite(size)) {
            return nonFinite(tensor.getFlat(0));
        }
        ShortestDigits digits = digits(tensor, 0);
        String sign = digits.negative() ? "-" : "";
        if (size == 0 || (size >= 1e-4 && size < (tensor.dtype() == DType.FLOAT32 ? 1e6 : 1e16))) {
            String plain = digits.all().toPlainString();
            return sign + (plain.contains(".") ? plain : plain + ".0");
        }
        BigDecimal decimal = digits.all();
        String mantissa = decimal.scaleByPowerOfTen(-exponentOf(decimal))
                .stripTrailingZeros()
                .toPlainString();
        return sign + mantissa + exponentText(exponentOf(decimal), 2);
    }

    /** The text of one element, padded to the common width. */
    String text(int index) {
        double value = tensor.getFlat(index);
        if (!Double.isFinite(value)) {
            return padded("", nonFinite(value), left + right + 1);
        }
        ShortestDigits digits = digits(tensor, index);
        String sign = digits.negative() ? "-" : "";
        if (scientific) {
            BigDecimal decimal = digits.scientificExactly(fraction);
            int power = exponentOf(decimal);
            String mantissa =
                    decimal.scaleByPowerOfTen(-power).setScale(fraction).toPlainString();
            String point = fraction == 0 ? "." : "";
            return padded(sign, mantissa + point + exponentText(power, exponent), left + right + 1);
        }
        String plain = pointed(digits.positional(PRECISION));
        String spaces = " ".repeat(right - fractionLength(plain));
        return padded(sign, plain, left + 1 + fractionLength(plain)) + spaces;
    }

    private static boolean needsExponent(Tensor tensor, int[] shown) {
        double max = 0;
        double min = Double.POSITIVE_INFINITY;
        for (int index : shown) {
            double size = Math.abs(tensor.getFlat(index));
            if (Double.isFinite(size) && size != 0) {
                max = Math.max(max, size);
                min = Math.min(min, size);
            }
        }
        if (max == 0) {
            return false;
        }
        // NumPy compares and divides in the array's own dtype, whose 1e-4 and whose quotient are rounded.
        return tensor.dtype() == DType.FLOAT32
                ? max >= 1e6 || min < 1e-4f || (float) max / (float) min > 1000
                : max >= 1e8 || min < 1e-4 || max / min > 1000;
    }

    private void makeRoomFor(int index) {
        ShortestDigits digits = digits(tensor, index);
        int sign = digits.negative() ? 1 : 0;
        if (scientific) {
            BigDecimal decimal = digits.scientific(PRECISION);
            left = Math.max(left, sign + 1);
            fraction = Math.max(fraction, decimal.precision() - 1);
            exponent = Math.max(
                    exponent, Integer.toString(Math.abs(exponentOf(decimal))).length());
        } else {
            String plain = pointed(digits.positional(PRECISION));
            left = Math.max(left, sign + plain.indexOf('.'));
            right = Math.max(right, fractionLength(plain));
        }
    }

    private static ShortestDigits digits(Tensor tensor, int index) {
        double value = tensor.getFlat(index);
        return tensor.dtype() == DType.FLOAT32 ? ShortestDigits.of((float) value) : ShortestDigits.of(value);
    }

    private static String nonFinite(double value) {
        return Double.isNaN(value) ? "nan" : value < 0 ? "-inf" : "inf";
    }

    private static String pointed(BigDecimal decimal) {
        String plain = decimal.toPlainString();
        return plain.contains(".") ? plain : plain + ".";
    }

    private static int fractionLength(String pointed) {
        return pointed.length() - pointed.indexOf('.') - 1;
    }

    /** The power of ten of the first digit. */
    private static int exponentOf(BigDecimal decimal) {
        return decimal.signum() == 0 ? 0 : decimal.precision() - decimal.scale() - 1;
    }

    private static String exponentText(int power, int digits) {
        String size = Integer.toString(Math.abs(power));
        return (power < 0 ? "e-" : "e+") + "0".repeat(Math.max(0, digits - size.length())) + size;
    }

    private static String padded(String sign, String text, int width) {
        return " ".repeat(Math.max(0, width - sign.length() - text.length())) + sign + text;
    }
}
