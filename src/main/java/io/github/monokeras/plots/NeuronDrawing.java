package io.github.monokeras.plots;

import io.github.monokeras.plots.Key.Mark;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The circles and lines of a model.
 *
 * @param inputs the number of inputs
 * @param layers the layers of neurons
 */
record NeuronDrawing(int inputs, List<NeuronLayer> layers) implements Drawing {

    private static final double FOOT = 58;
    private static final double WIDEST = 5;
    private static final Color NEURON = new Color(0xF0F0F0);

    @Override
    public void paint(Graphics2D g, Rectangle2D area) {
        Rectangle2D rest = Legend.paint(g, area, keys());
        Rectangle2D body = new Rectangle2D.Double(rest.getX(), rest.getY(), rest.getWidth(), rest.getHeight() - FOOT);
        NeuronPlaces places = NeuronPlaces.of(body, inputs, layers);
        List<List<WeightLine>> gaps = lines(places);
        for (List<WeightLine> gap : gaps) {
            for (WeightLine line : gap) {
                g.setColor(line.color());
                g.setStroke(Palette.line(line.width()));
                g.draw(line.line());
            }
        }
        circles(g, places);
        boolean complete = new NumberPlaces(g, places, gaps).write(layers);
        feet(g, places, body.getMaxY());
        if (!complete) {
            g.setColor(Palette.GREY);
            g.setFont(Palette.SMALL_FONT);
            Words.centre(
                    g,
                    "not all numbers find room; make the picture larger with size(...)",
                    area.getCenterX(),
                    area.getMaxY() - 3);
        }
    }

    private List<Key> keys() {
        List<Key> keys = new ArrayList<>(List.of(
                new Key("positive weight", Mark.LINE, Palette.BLUE),
                new Key("negative weight", Mark.LINE, Palette.VERMILION)));
        boolean zeros = layers.stream()
                .flatMap(layer -> Arrays.stream(layer.kernel()))
                .flatMapToDouble(Arrays::stream)
                .anyMatch(weight -> weight == 0);
        if (zeros) {
            keys.add(new Key("zero", Mark.LINE, Palette.GREY));
        }
        return keys;
    }

    private List<List<WeightLine>> lines(NeuronPlaces places) {
        double largest = 0;
        for (NeuronLayer layer : layers) {
            for (double[] row : layer.kernel()) {
                for (double weight : row) {
                    largest = Math.max(largest, Math.abs(weight));
                }
            }
        }
        List<List<WeightLine>> gaps = new ArrayList<>();
        for (int column = 0; column < layers.size(); column++) {
            double[][] kernel = layers.get(column).kernel();
            List<WeightLine> gap = new ArrayList<>();
            for (int from = 0; from < kernel.length; from++) {
                for (int to = 0; to < kernel[from].length; to++) {
                    double size = largest == 0 ? 0 : Math.abs(kernel[from][to]) / largest;
                    gap.add(new WeightLine(places.edge(column, from, to), kernel[from][to], 1 + (WIDEST - 1) * size));
                }
            }
            gaps.add(gap);
        }
        return gaps;
    }

    private void circles(Graphics2D g, NeuronPlaces places) {
        for (int column = 0; column < places.columns(); column++) {
            List<Point2D> circles = places.column(column);
            for (int i = 0; i < circles.size(); i++) {
                Ellipse2D circle = places.circle(column, i);
                g.setColor(column == 0 ? Color.WHITE : NEURON);
                g.fill(circle);
                g.setColor(Palette.INK);
                g.setStroke(Palette.line(1.4));
                g.draw(circle);
                g.setFont(Palette.FONT);
                Words.centre(
                        g,
                        letter(column, places.columns()) + (circles.size() == 1 ? "" : i + 1),
                        circle.getCenterX(),
                        circle.getCenterY());
            }
        }
    }

    /** x goes in, y comes out, h is hidden. */
    private static String letter(int column, int columns) {
        if (column == 0) {
            return "x";
        }
        return column == columns - 1 ? "y" : "h";
    }

    private void feet(Graphics2D g, NeuronPlaces places, double y) {
        for (int column = 0; column < places.columns(); column++) {
            double x = places.column(column).get(0).getX();
            g.setFont(Palette.FONT);
            g.setColor(Palette.INK);
            Words.centre(g, column == 0 ? "input" : layers.get(column - 1).activation(), x, y + 13);
            if (column > 0) {
                g.setFont(Palette.SMALL_FONT);
                g.setColor(Palette.GREY);
                Words.centre(g, layers.get(column - 1).name(), x, y + 30);
            }
        }
    }

    /**
     * One weight's line.
     *
     * @param line from circle to circle
     * @param weight the weight
     * @param width how wide it is drawn
     */
    record WeightLine(Line2D line, double weight, double width) {

        Color color() {
            if (weight == 0) {
                return Palette.GREY;
            }
            return weight < 0 ? Palette.VERMILION : Palette.BLUE;
        }

        /** Returns the point at a share of the way, 0 to 1. */
        Point2D at(double share) {
            return new Point2D.Double(
                    line.getX1() + share * (line.getX2() - line.getX1()),
                    line.getY1() + share * (line.getY2() - line.getY1()));
        }

        double angle() {
            return Math.atan2(line.getY2() - line.getY1(), line.getX2() - line.getX1());
        }
    }
}
