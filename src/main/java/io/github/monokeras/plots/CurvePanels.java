package io.github.monokeras.plots;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Panels beside and below each other, with one legend for all.
 *
 * @param panels the panels, row by row
 * @param keys the legend
 */
record CurvePanels(List<CurvePanel> panels, List<Key> keys) implements Drawing {

    private static final double BETWEEN = 16;

    @Override
    public void paint(Graphics2D g, Rectangle2D area) {
        Rectangle2D rest = Legend.paint(g, area, keys);
        int columns = (int) Math.ceil(Math.sqrt(panels.size()));
        int rows = (panels.size() + columns - 1) / columns;
        double width = (rest.getWidth() - (columns - 1) * BETWEEN) / columns;
        double height = (rest.getHeight() - (rows - 1) * BETWEEN) / rows;
        for (int i = 0; i < panels.size(); i++) {
            int column = i % columns;
            int row = i / columns;
            double x = rest.getX() + column * (width + BETWEEN);
            double y = rest.getY() + row * (height + BETWEEN);
            panels.get(i).paint(g, new Rectangle2D.Double(x, y, width, height));
        }
    }
}
