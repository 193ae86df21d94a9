package io.github.monokeras.plots;

import io.github.monokeras.plots.Key.Mark;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** The output of a model of two inputs as the colours of a plane, and the line on which it is 0.5. */
final class OutputPlane implements Drawing {

    private static final int CELLS = 160;
    private static final double ROOM = 0.12;
    private static final double BAR_ROOM = 74;

    private final Points points;
    private final OutputGrid grid;
    private final String xName;
    private final String yName;

    private OutputPlane(Points points, OutputGrid grid, String xName, String yName) {
        this.points = points;
        this.grid = grid;
        this.xName = xName;
        this.yName = yName;
    }

    static OutputPlane of(ModelFunction function, Points points, String xName, String yName) {
        Range x = points.range(0).padded(ROOM);
        Range y = points.range(1).padded(ROOM);
        return new OutputPlane(points, OutputGrid.of(function, x, y, CELLS), xName, yName);
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area) {
        Key boundary = new Key("output = 0.5", Mark.LINE, Palette.INK);
        List<Key> keys = new ArrayList<>(DecisionBoundary.labels(points));
        keys.add(boundary);
        Rectangle2D rest = Legend.paint(g, area, keys);
        Rectangle2D left =
                new Rectangle2D.Double(rest.getX(), rest.getY(), rest.getWidth() - BAR_ROOM, rest.getHeight());
        Axes axes = Axes.paint(g, left, new Axis(xName, grid.x()), new Axis(yName, grid.y()));
        Path2D contour = grid.contour(DecisionBoundary.BOUNDARY, axes);
        axes.inside(() -> {
            drawImage(g, colors(), axes.area());
            g.setColor(boundary.color());
            g.setStroke(boundary.mark().stroke());
            g.draw(contour);
        });
        axes.border();
        for (int i = 0; i < points.count(); i++) {
            axes.point(points.x(i, 0), points.x(i, 1), DecisionBoundary.label(points.y(i)));
        }
        ColorBar.paint(g, axes.area(), left.getMaxX() - Axes.EDGE);
    }

    static void drawImage(Graphics2D g, BufferedImage image, Rectangle2D place) {
        int x = (int) Math.floor(place.getX());
        int y = (int) Math.floor(place.getY());
        int width = (int) Math.ceil(place.getMaxX()) - x;
        int height = (int) Math.ceil(place.getMaxY()) - y;
        g.drawImage(image, x, y, width, height, null);
    }

    private BufferedImage colors() {
        BufferedImage image = new BufferedImage(CELLS, CELLS, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < CELLS; row++) {
            for (int column = 0; column < CELLS; column++) {
                image.setRGB(
                        column,
                        CELLS - 1 - row,
                        Palette.output(grid.middle(row, column)).getRGB());
            }
        }
        return image;
    }
}
