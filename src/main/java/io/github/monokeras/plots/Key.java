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

    /** The kinds of lines and points. */
    enum Mark {
        LINE,
        THIN_LINE,
        DASHES,
        CIRCLE,
        TRIANGLE;

        BasicStroke stroke() {
            return switch (this) {
                case LINE -> Palette.line(2.2);
                case THIN_LINE -> Palette.line(1.1);
                case DASHES -> Palette.dashed(1.6);
                case CIRCLE, TRIANGLE -> Palette.line(1);
            };
        }
    }

    /** Draws the mark around a point: a short line, or a dot with a light rim, which parts dots that touch. */
    void paintMark(Graphics2D g, double x, double y) {
        if (mark != Mark.CIRCLE && mark != Mark.TRIANGLE) {
            g.setColor(color);
            g.setStroke(mark.stroke());
            g.draw(new Line2D.Double(x - Legend.MARK_WIDTH / 2, y, x + Legend.MARK_WIDTH / 2, y));
            return;
        }
        Shape dot = mark == Mark.CIRCLE ? new Ellipse2D.Double(x - DOT, y - DOT, 2 * DOT, 2 * DOT) : triangle(x, y);
        g.setColor(color);
        g.fill(dot);
        g.setColor(Color.WHITE);
        g.setStroke(mark.stroke());
        g.draw(dot);
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
