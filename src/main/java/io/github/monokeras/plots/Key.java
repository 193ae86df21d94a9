package io.github.monokeras.plots;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;

/**
 * One entry of a legend, and how what it names is drawn.
 *
 * @param label what the reader reads
 * @param mark the kind of line or point
 * @param color its colour
 */
record Key(String label, Mark mark, Color color) {

    /** The radius of a point. */
    static final double DOT = 5;

    /** The radius of a small one. */
    static final double SPECK = 2.5;

    /** The kinds of lines and points. */
    enum Mark {
        LINE,
        THIN_LINE,
        DASHES,
        CIRCLE,
        TRIANGLE,
        SPECK;

        BasicStroke stroke() {
            return switch (this) {
                case LINE -> Palette.line(2.2);
                case THIN_LINE -> Palette.line(1.1);
                case DASHES -> Palette.dashed(1.6);
                case CIRCLE, TRIANGLE, SPECK -> Palette.line(1);
            };
        }
    }

    /**
     * Draws the mark around a point: a short line, or a dot with a light rim, which parts dots that touch. A small dot has no
     * rim: of many, the rims would cover the dots.
     */
    void paintMark(Graphics2D g, double x, double y) {
        g.setColor(color);
        switch (mark) {
            case LINE, THIN_LINE, DASHES -> {
                g.setStroke(mark.stroke());
                g.draw(new Line2D.Double(x - Legend.MARK_WIDTH / 2, y, x + Legend.MARK_WIDTH / 2, y));
            }
            case SPECK -> g.fill(circle(x, y, SPECK));
            case CIRCLE -> paintDot(g, circle(x, y, DOT));
            case TRIANGLE -> paintDot(g, triangle(x, y));
        }
    }

    private void paintDot(Graphics2D g, Shape dot) {
        g.fill(dot);
        g.setColor(Color.WHITE);
        g.setStroke(mark.stroke());
        g.draw(dot);
    }

    private static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static Shape triangle(double x, double y) {
        Path2D path = new Path2D.Double();
        path.moveTo(x, y - 1.2 * DOT);
        path.lineTo(x + 1.15 * DOT, y + 0.9 * DOT);
        path.lineTo(x - 1.15 * DOT, y + 0.9 * DOT);
        path.closePath();
        return path;
    }
}
