package io.github.monokeras.plots;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Where the circles of a diagram lie: the inputs in column 0, then a column for each layer. */
final class NeuronPlaces {

    private static final double LARGEST_RADIUS = 26;
    private static final double SIDE = 60;
    private static final double BIAS_ROOM = 28;
    private static final double LEAST_APART = 24;
    private static final double MOST_APART = 170;

    private final List<List<Point2D>> columns;
    private final double radius;

    private NeuronPlaces(List<List<Point2D>> columns, double radius) {
        this.columns = columns;
        this.radius = radius;
    }

    static NeuronPlaces of(Rectangle2D area, int inputs, List<NeuronLayer> layers) {
        List<Integer> counts = new ArrayList<>(List.of(inputs));
        layers.forEach(layer -> counts.add(layer.units()));
        int most = counts.stream().mapToInt(Integer::intValue).max().orElse(1);
        double apart = Math.min(MOST_APART, (area.getHeight() - BIAS_ROOM) / most);
        double between = (area.getWidth() - 2 * SIDE) / layers.size();
        if (apart < LEAST_APART || between < 2 * LEAST_APART) {
            throw Plot.tooSmall();
        }
        List<List<Point2D>> columns = new ArrayList<>();
        for (int column = 0; column < counts.size(); column++) {
            // Fewer circles lie further apart than many, but their edges never leave the picture.
            int count = counts.get(column);
            double own = Math.min(MOST_APART, apart * Math.sqrt((double) most / count));
            List<Point2D> circles = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                circles.add(new Point2D.Double(
                        area.getX() + SIDE + column * between, area.getCenterY() + (i - (count - 1) / 2.0) * own));
            }
            columns.add(circles);
        }
        return new NeuronPlaces(columns, Math.min(LARGEST_RADIUS, 0.3 * apart));
    }

    int columns() {
        return columns.size();
    }

    List<Point2D> column(int column) {
        return columns.get(column);
    }

    Ellipse2D circle(int column, int index) {
        Point2D centre = columns.get(column).get(index);
        return new Ellipse2D.Double(centre.getX() - radius, centre.getY() - radius, 2 * radius, 2 * radius);
    }

    /** Returns the line between a circle and one of the next column, from rim to rim. */
    Line2D edge(int column, int from, int to) {
        Point2D a = columns.get(column).get(from);
        Point2D b = columns.get(column + 1).get(to);
        double x = radius * (b.getX() - a.getX()) / a.distance(b);
        double y = radius * (b.getY() - a.getY()) / a.distance(b);
        return new Line2D.Double(a.getX() + x, a.getY() + y, b.getX() - x, b.getY() - y);
    }
}
