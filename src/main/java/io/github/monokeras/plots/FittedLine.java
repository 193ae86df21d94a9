package io.github.monokeras.plots;

import io.github.monokeras.Sequential;
import io.github.monokeras.activations.Activation;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.plots.Key.Mark;
import io.github.monokeras.tensor.Weights;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The data as points, and what a model of one input and one output makes of them as a line. */
public final class FittedLine {

    private static final String WHO = "FittedLine";
    private static final int STEPS = 401;
    private static final double ROOM = 0.06;

    private FittedLine() {}

    /**
     * Draws a model among its data.
     *
     * @param model a model of one input and one output
     * @param x the inputs, {@code (samples,)} or {@code (samples, 1)}
     * @param y the values, {@code (samples,)} or {@code (samples, 1)}
     * @throws IllegalArgumentException if the model has other inputs or outputs, or x and y do not fit
     * @throws IllegalStateException if the model has no input shape yet, or is closed
     */
    public static Plot of(Sequential model, Object x, Object y) {
        ModelFunction function = ModelFunction.of(WHO, model, 1, "draw DecisionBoundary for 2");
        Points points = Points.of(WHO, x, y, 1);
        Range range = points.range(0).padded(ROOM);
        double[] xs = range.steps(STEPS);
        double[] ys = function.at(xs);
        Key line = new Key("model" + formula(model), Mark.LINE, Palette.VERMILION);
        Key data = new Key("data", Mark.CIRCLE, Palette.BLUE);
        return Plot.of((g, area) -> paint(g, area, points, xs, ys, line, data));
    }

    private static void paint(
            Graphics2D g, Rectangle2D area, Points points, double[] xs, double[] ys, Key line, Key data) {
        Rectangle2D rest = Legend.paint(g, area, List.of(data, line));
        Range values = Range.of(
                DoubleStream.concat(IntStream.range(0, points.count()).mapToDouble(points::y), Arrays.stream(ys)));
        Range range = new Range(xs[0], xs[xs.length - 1]);
        Axes axes = Axes.paint(g, rest, new Axis("x", range), new Axis("y", values.padded(ROOM)));
        axes.line(xs, ys, line);
        for (int i = 0; i < points.count(); i++) {
            axes.point(points.x(i, 0), points.y(i), data);
        }
        axes.border();
    }

    /** Returns the line's formula where the model is a single linear neuron, as {@code : y = 1.9971 x - 0.9911}. */
    private static String formula(Sequential model) {
        if (model.layers().size() != 1
                || !(model.layers().get(0) instanceof Dense neuron)
                || !neuron.activation().equals(Activation.LINEAR)) {
            return "";
        }
        Weights weights = neuron.getWeights();
        String slope = ": y = %s x".formatted(Words.number(weights.get(0).item(), 4));
        if (!neuron.useBias()) {
            return slope;
        }
        double bias = weights.get(1).item();
        return "%s %s %s".formatted(slope, bias < 0 ? "-" : "+", Words.number(Math.abs(bias), 4));
    }
}
