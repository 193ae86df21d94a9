package io.github.monokeras.callbacks;

import io.github.monokeras.text.PythonText;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers after Python's format specifications, as {@code 02d}, {@code .2f} or {@code >8.3e}.
 *
 * <p>Understood are fill and alignment, sign, zeros, width, commas, precision and the types d, f, F, e, E, g, G and %.
 *
 * @see <a href="https://docs.python.org/3/library/string.html#format-specification-mini-language">Python's format
 *     specification</a>
 */
final class PythonFormat {

    private static final Pattern SPECIFICATION = Pattern.compile(
            "(?:(?<fill>.)?(?<align>[<>=^]))?(?<sign>[-+ ])?(?<zero>0)?(?<width>[0-9]{1,6})?(?<comma>,)?"
                    + "(?:\\.(?<precision>[0-9]{1,3}))?(?<type>[dfFeEgG%])?");
    private static final int USUAL_PRECISION = 6;
    private static final int SMALLEST_PLAIN_EXPONENT = -4;

    private final String specification;
    private final Matcher parts;

    private PythonFormat(String specification) {
        this.specification = specification;
        parts = SPECIFICATION.matcher(specification);
        if (!parts.matches() || (has("zero") && (has("comma") || has("align")))) {
            throw refused("a number");
        }
    }

    /** Writes a whole number; IllegalArgumentException if it has no such form. */
    static String whole(long value, String specification) {
        PythonFormat format = new PythonFormat(specification);
        String type = format.part("type", "d");
        if (!type.equals("d")) {
            return format.padded(format.digits((double) value, type));
        }
        if (format.has("precision")) {
            throw format.refused("a whole number");
        }
        return format.padded(Long.toString(value));
    }

    /** Writes a number with a fraction; IllegalArgumentException if it has no such form. */
    static String number(double value, String specification) {
        PythonFormat format = new PythonFormat(specification);
        String type = format.part("type", "");
        if (type.equals("d")) {
            throw format.refused("a number with a fraction");
        }
        return format.padded(format.digits(value, type));
    }

    private String digits(double value, String type) {
        int precision = has("precision") ? Integer.parseInt(parts.group("precision")) : USUAL_PRECISION;
        String text = switch (type.toLowerCase(Locale.ROOT)) {
            case "f" -> PythonText.fixed(value, precision);
            case "e" -> PythonText.exponent(value, precision);
            case "%" -> PythonText.fixed(value * 100, precision) + "%";
            case "g" -> general(value, Math.max(1, precision), false);
            default -> has("precision") ? general(value, Math.max(1, precision), true) : PythonText.repr(value);
        };
        return type.equals("E") || type.equals("F") || type.equals("G") ? text.toUpperCase(Locale.ROOT) : text;
    }

    /** So many digits, without zeros at the end, with an exponent where the number is large or small. */
    private static String general(double value, int digits, boolean withPoint) {
        if (!Double.isFinite(value)) {
            return PythonText.fixed(value, 0);
        }
        String scientific = PythonText.exponent(value, digits - 1);
        int at = scientific.indexOf('e');
        int exponent = value == 0 ? 0 : Integer.parseInt(scientific.substring(at + 1));
        if (exponent < SMALLEST_PLAIN_EXPONENT || exponent >= digits - (withPoint ? 1 : 0)) {
            return withoutZeros(scientific.substring(0, at)) + scientific.substring(at);
        }
        String plain = withoutZeros(PythonText.fixed(value, digits - 1 - exponent));
        return withPoint && plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }

    private static String withoutZeros(String text) {
        return text.indexOf('.') < 0 ? text : text.replaceAll("\\.?0*$", "");
    }

    private String padded(String text) {
        boolean negative = text.startsWith("-");
        String option = part("sign", "-");
        String sign = negative ? "-" : option.equals("-") ? "" : option;
        String body = grouped(negative ? text.substring(1) : text);
        int missing = Integer.parseInt(part("width", "0")) - sign.length() - body.length();
        if (missing <= 0) {
            return sign + body;
        }
        String fill = part("fill", has("zero") ? "0" : " ");
        return switch (part("align", has("zero") ? "=" : ">")) {
            case "<" -> sign + body + fill.repeat(missing);
            case "^" -> fill.repeat(missing / 2) + sign + body + fill.repeat(missing - missing / 2);
            case "=" -> sign + fill.repeat(missing) + body;
            default -> fill.repeat(missing) + sign + body;
        };
    }

    /** Puts a comma before each three digits, counted from the point; an exponent has too few for one. */
    private String grouped(String body) {
        if (!has("comma")) {
            return body;
        }
        int point = body.indexOf('.');
        String whole = point < 0 ? body : body.substring(0, point);
        return whole.replaceAll("(?<=[0-9])(?=([0-9]{3})+$)", ",") + body.substring(whole.length());
    }

    private boolean has(String part) {
        return parts.group(part) != null;
    }

    private String part(String part, String otherwise) {
        return has(part) ? parts.group(part) : otherwise;
    }

    private IllegalArgumentException refused(String what) {
        return new IllegalArgumentException(
                "format must be one that Python has for %s, as 02d or .2f, got \"%s\"".formatted(what, specification));
    }
}
