package io.github.monokeras.plots;

import io.github.monokeras.text.PythonText;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;

/** Text in the font and colour of the pen, placed by its middle. */
final class Words {

    private static final double LARGE = 1e6;

    private Words() {}

    /** Writes a line around a point. */
    static void centre(Graphics2D g, String text, double x, double y) {
        start(g, text, x - width(g, text) / 2, y);
    }

    /** Writes a line that starts at a point, half its height above and below. */
    static void start(Graphics2D g, String text, double x, double y) {
        FontMetrics metrics = g.getFontMetrics();
        g.drawString(text, (float) x, (float) (y + (metrics.getAscent() - metrics.getDescent()) / 2.0));
    }

    /** Writes a line around a point, turned clockwise by an angle in radians. */
    static void turned(Graphics2D g, String text, double x, double y, double angle) {
        AffineTransform before = g.getTransform();
        g.rotate(angle, x, y);
        centre(g, text, x, y);
        g.setTransform(before);
    }

    /** Writes a weight with so many decimals, or with an exponent if nothing but zeros, or very much, would be left of it. */
    static String number(double value, int decimals) {
        double size = Math.abs(value);
        boolean vanishes = size > 0 && size < 0.5 * Math.pow(10, -decimals);
        return vanishes || size >= LARGE ? PythonText.exponent(value, 1) : PythonText.fixed(value, decimals);
    }

    static double width(Graphics2D g, String text) {
        return g.getFontMetrics().stringWidth(text);
    }
}
