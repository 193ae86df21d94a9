package io.github.monokeras.plots;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** What the colours mean, in rows above a picture, where it covers nothing. */
final class Legend {

    /** The length of a line beside its name. */
    static final double MARK_WIDTH = 22;

    private static final double ROW = 24;
    private static final double GAP = 7;
    private static final double BETWEEN = 26;

    private Legend() {}

    /** Draws the keys at the top of an area, and returns what is left of it. */
    static Rectangle2D paint(Graphics2D g, Rectangle2D area, List<Key> keys) {
        g.setFont(Palette.FONT);
        double y = area.getY();
        for (List<Key> row : rows(g, area.getWidth(), keys)) {
            double width = -BETWEEN;
            for (Key key : row) {
                width += width(g, key) + BETWEEN;
            }
            double x = area.getCenterX() - width / 2;
            for (Key key : row) {
                key.paintMark(g, x + MARK_WIDTH / 2, y + ROW / 3);
                g.setColor(Palette.INK);
                Words.start(g, key.label(), x + MARK_WIDTH + GAP, y + ROW / 3);
                x += width(g, key) + BETWEEN;
            }
            y += ROW;
        }
        return new Rectangle2D.Double(area.getX(), y, area.getWidth(), area.getMaxY() - y);
    }

    private static List<List<Key>> rows(Graphics2D g, double width, List<Key> keys) {
        List<List<Key>> rows = new ArrayList<>();
        double used = Double.POSITIVE_INFINITY;
        for (Key key : keys) {
            if (used + width(g, key) > width) {
                rows.add(new ArrayList<>());
                used = 0;
            }
            rows.get(rows.size() - 1).add(key);
            used += width(g, key) + BETWEEN;
        }
        return rows;
    }

    private static double width(Graphics2D g, Key key) {
        return MARK_WIDTH + GAP + Words.width(g, key.label());
    }
}
