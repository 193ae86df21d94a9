package io.github.monokeras.plots;

import io.github.monokeras.plots.Key.Mark;
import io.github.monokeras.text.PythonText;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** The output of a model of one input, and where it crosses 0.5. */
final class OutputCurve implements Drawing {

    private static final int STEPS = 401;
    private static final double ROOM = 0.06;
    private static final int MOST_NAMED = 3;

    private final Points points;
    private final double[] xs;
    private final double[] ys;
    private final List<Double> crossings;
    private final String name;

    private OutputCurve(Points points, double[] xs, double[] ys, List<Double> crossings, String name) {
        this.points = points;
        this.xs = xs;
        this.ys = ys;
        this.crossings = crossings;
        this.name = name;
    }

    static OutputCurve of(ModelFunction function, Points points, String name) {
        double[] xs = points.range(0).padded(ROOM).steps(STEPS);
        double[] ys = function.at(xs);
        List<Double> crossings = new ArrayList<>();
        for (int i = 1; i < xs.length; i++) {
            if (crosses(ys[i - 1], ys[i])) {
                crossings.add(crossing(function, new Range(xs[i - 1], xs[i])));
            }
        }
        return new OutputCurve(points, xs, ys, crossings, name);
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area) {
        Key output = new Key("output", Mark.LINE, Palette.INK);
        Key crossing = new Key(sentence(), Mark.DASHES, Palette.GREY);
        List<Key> keys = new ArrayList<>(DecisionBoundary.labels(points));
        keys.add(output);
        keys.add(crossing);
        Rectangle2D rest = Legend.paint(g, area, keys);
        Range x = new Range(xs[0], xs[xs.length - 1]);
        Range y = Range.of(DoubleStream.concat(DoubleStream.of(0, 1), Arrays.stream(ys)))
                .padded(ROOM);
        Axes axes = Axes.paint(g, rest, new Axis(name, x), new Axis("output", y));
        axes.line(
                new double[] {x.min(), x.max()},
                new double[] {DecisionBoundary.BOUNDARY, DecisionBoundary.BOUNDARY},
                crossing);
        for (double at : crossings) {
            axes.line(new double[] {at, at}, new double[] {y.min(), y.max()}, crossing);
        }
        axes.line(xs, ys, output);
        for (int i = 0; i < points.count(); i++) {
            axes.point(points.x(i, 0), points.y(i), DecisionBoundary.label(points.y(i)));
        }
        axes.border();
    }

    private String sentence() {
        if (crossings.isEmpty()) {
            return "0.5 is not crossed";
        }
        String named = crossings.stream()
                .limit(MOST_NAMED)
                .map(at -> PythonText.fixed(at, 4))
                .collect(Collectors.joining(", "));
        return "0.5 at " + name + " = " + named + (crossings.size() > MOST_NAMED ? ", ..." : "");
    }

    private static boolean crosses(double before, double after) {
        return before < DecisionBoundary.BOUNDARY != after < DecisionBoundary.BOUNDARY;
    }

    /** Looks once more, closely, and takes the line between the two nearest points. */
    private static double crossing(ModelFunction function, Range range) {
        double[] xs = range.steps(STEPS);
        double[] ys = function.at(xs);
        for (int i = 1; i < xs.length; i++) {
            if (crosses(ys[i - 1], ys[i])) {
                double share = (DecisionBoundary.BOUNDARY - ys[i - 1]) / (ys[i] - ys[i - 1]);
                return new Range(xs[i - 1], xs[i]).at(share);
            }
        }
        return range.at(0.5);
    }
}
