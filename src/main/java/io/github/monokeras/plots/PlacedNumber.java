package io.github.monokeras.plots;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/**
 * A number at a place, turned as its line runs.
 *
 * @param text the number
 * @param font its font
 * @param color its colour
 * @param at the middle of the text
 * @param angle how far it is turned clockwise, in radians
 * @param flat the box around it before it is turned
 * @param area the box as it is
 */
record PlacedNumber(String text, Font font, Color color, Point2D at, double angle, Rectangle2D flat, Area area) {

    private static final double EDGE = 2;

    static PlacedNumber of(Graphics2D g, String text, Font font, Color color, Point2D at, double angle) {
        double width = g.getFontMetrics(font).stringWidth(text) + 2 * EDGE;
        double height = font.getSize2D() + EDGE;
        Rectangle2D flat = new Rectangle2D.Double(at.getX() - width / 2, at.getY() - height / 2, width, height);
        Area area = new Area(
                AffineTransform.getRotateInstance(angle, at.getX(), at.getY()).createTransformedShape(flat));
        return new PlacedNumber(text, font, color, at, angle, flat, area);
    }

    boolean covers(Area other) {
        if (!other.intersects(area.getBounds2D())) {
            return false;
        }
        Area common = new Area(area);
        common.intersect(other);
        return !common.isEmpty();
    }

    boolean isCrossedBy(Line2D line) {
        AffineTransform back = AffineTransform.getRotateInstance(-angle, at.getX(), at.getY());
        return flat.intersectsLine(
                new Line2D.Double(back.transform(line.getP1(), null), back.transform(line.getP2(), null)));
    }

    /** Writes the number on white, which interrupts its line. */
    void paint(Graphics2D g) {
        g.setColor(Color.WHITE);
        g.fill(area);
        g.setFont(font);
        g.setColor(color.darker());
        Words.turned(g, text, at.getX(), at.getY(), angle);
    }
}
