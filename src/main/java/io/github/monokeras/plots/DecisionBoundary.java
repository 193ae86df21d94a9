package io.github.monokeras.plots;

import io.github.monokeras.Sequential;
import io.github.monokeras.plots.Key.Mark;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a model of one output says 0 and where it says 1: on which side of 0.5 its output lies.
 *
 * <p>With one input: the output as a curve, the labelled points at 0 and 1, and where the curve crosses 0.5. With two: the
 * plane in the colours of the output, the line on which it is 0.5, and the points by label.
 */
public final class DecisionBoundary {

    private static final String WHO = "DecisionBoundary";

    /** The output between the two answers. */
    static final double BOUNDARY = 0.5;

    private DecisionBoundary() {}

    /**
     * Draws a model among its data, and names the axes of the inputs, if wanted:
     * {@code DecisionBoundary.of(model, x, y, "height", "weight")}.
     *
     * @param model a model of one or two inputs and one output
     * @param x the inputs, {@code (samples, inputs)}, for one input also {@code (samples,)}
     * @param y the labels 0 and 1, {@code (samples,)} or {@code (samples, 1)}
     * @param names one for each input; default x for one, x1 and x2 for two
     * @throws IllegalArgumentException if the model has other inputs or outputs, x and y do not fit, y holds anything but 0
     *     and 1, or names are too few or too many
     * @throws IllegalStateException if the model has no input shape yet, or is closed
     */
    public static Plot of(Sequential model, Object x, Object y, String... names) {
        ModelFunction function = ModelFunction.of(WHO, model, 2, "choose two of them");
        Points points = Points.of(WHO, x, y, function.inputs()).requireLabels();
        boolean one = function.inputs() == 1;
        if (names.length != 0 && names.length != function.inputs()) {
            throw new IllegalArgumentException("%s: names must be %s, got %d"
                    .formatted(WHO, one ? "1 for 1 input" : "2 for 2 inputs", names.length));
        }
        List<String> axes = names.length != 0 ? List.of(names) : one ? List.of("x") : List.of("x1", "x2");
        return Plot.of(
                one
                        ? OutputCurve.of(function, points, axes.get(0))
                        : OutputPlane.of(function, points, axes.get(0), axes.get(1)));
    }

    /** Returns the keys of those labels that occur: label 0 first. */
    static List<Key> labels(Points points) {
        List<Key> keys = new ArrayList<>();
        for (int label = 0; label <= 1; label++) {
            for (int i = 0; i < points.count(); i++) {
                if (points.y(i) == label) {
                    keys.add(label(label));
                    break;
                }
            }
        }
        return keys;
    }

    /** Returns how points of a label are drawn: in another colour and in another shape. */
    static Key label(double label) {
        return label == 0
                ? new Key("label 0", Mark.CIRCLE, Palette.BLUE)
                : new Key("label 1", Mark.TRIANGLE, Palette.VERMILION);
    }
}
