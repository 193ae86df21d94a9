package io.github.monokeras.plots;

import io.github.monokeras.Sequential;
import io.github.monokeras.activations.Activation;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.plots.Key.Mark;
import io.github.monokeras.tensor.Weights;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The data as points, and what a model of one input and one output makes of them as a line.
 *
 * <p>Up to 50 samples are dots on the line; more are small dots below it.
 */
public final class FittedLine {

    private static final String WHO = "FittedLine";
    private static final int STEPS = 401;
    private static final double ROOM = 0.06;

    /** More samples than this would hide the line. */
    private static final int MANY = 50;

    private FittedLine() {}

    /**
     * Draws a model among its data, the axes named x and y.
     *
     * @param model a model of one input and one output
     * @param x the inputs, {@code (samples,)} or {@code (samples, 1)}
     * @param y the values, {@code (samples,)} or {@code (samples, 1)}
     * @throws IllegalArgumentException if the model has other inputs or outputs, or x and y do not fit
     * @throws IllegalStateException if the model has no input shape yet, or is closed
     */
    public static Plot of(Sequential model, Object x, Object y) {
        return of(model, x, y, "x", "y");
    }

    /**
     * Draws a model among its data, with names for the axes:
     * {@code FittedLine.of(model, power, distance, "horsepower", "miles per gallon")}.
     *
     * @param model a model of one input and one output
     * @param x the inputs, {@code (samples,)} or {@code (samples, 1)}
     * @param y the values, {@code (samples,)} or {@code (samples, 1)}
     * @param xName what stands below the inputs' axis
     * @param yName what stands beside the values' axis
     * @throws IllegalArgumentException if the model has other inputs or outputs, or x and y do not fit
     * @throws IllegalStateException if the model has no input shape yet, or is closed
     */
    public static Plot of(Sequential model, Object x, Object y, String xName, String yName) {
        ModelFunction function = ModelFunction.of(WHO, model, 1, "draw DecisionBoundary for 2");
        Points points = Points.of(WHO, x, y, 1);
        Range range = points.range(0).padded(ROOM);
        double[] xs = range.steps(STEPS);
        double[] ys = function.at(xs);
        Range values = Range.of(
                DoubleStream.concat(IntStream.range(0, points.count()).mapToDouble(points::y), Arrays.stream(ys)));
        Key line = new Key("model" + formula(model), Mark.LINE, Palette.VERMILION);
        boolean many = points.count() > MANY;
        Key data = new Key("data", many ? Mark.SPECK : Mark.CIRCLE, Palette.BLUE);
        return Plot.of((g, area) -> {
            Rectangle2D rest = Legend.paint(g, area, List.of(data, line));
            Axes axes = Axes.paint(g, rest, new Axis(xName, range), new Axis(yName, values.padded(ROOM)));
            if (many) {
                paint(axes, points, data);
                axes.line(xs, ys, line);
            } else {
                axes.line(xs, ys, line);
                paint(axes, points, data);
            }
            axes.border();
        });
    }

    private static void paint(Axes axes, Points points, Key data) {
        for (int i = 0; i < points.count(); i++) {
            axes.point(points.x(i, 0), points.y(i), data);
        }
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
