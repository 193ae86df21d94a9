package io.github.monokeras.plots;

import io.github.monokeras.text.PythonText;

/**
 * The numbers at the ticks of one axis, all with the same number of decimals.
 *
 * <p>The chart library chooses ticks only as it draws, so a chart is drawn twice: the first time this listens to which ticks
 * there are. And it rounds them to ten decimals, which leaves a single one on a length of 1e-10; so it is told numbers in
 * units of {@link #unit()}.
 */
final class TickText {

    private static final double LARGE = 1e5;
    private static final double SMALL = 1e-3;

    private final Axis axis;
    private final double unit;
    private double last = Double.NaN;
    private double step;

    TickText(Axis axis) {
        this.axis = axis;
        this.unit = Math.pow(10, Math.floor(Math.log10(axis.range().length())));
        this.step = unit;
    }

    /** Returns the power of ten in which the chart counts. */
    double unit() {
        return unit;
    }

    /** Returns the ends of the axis in units, and between them a third number: of evenly spaced ones the chart makes ticks. */
    double[] ends() {
        Range range = axis.range();
        return new double[] {range.min() / unit, range.at(0.37) / unit, range.max() / unit};
    }

    /** Writes one tick, which the chart gives in units. */
    String write(double inUnits) {
        double value = inUnits * unit;
        if (value > last) {
            step = value - last;
        }
        last = value;
        boolean between = Math.abs(value - Math.rint(value)) > 1e-6;
        // The ends are written in any case: the chart asks for them first, and does without ticks if they look the
        // same.
        boolean end = axis.range().share(value) < 1e-9 || axis.range().share(value) > 1 - 1e-9;
        return axis.whole() && between && !end ? "" : text(value);
    }

    private String text(double value) {
        if (axis.scale() == Axis.Scale.POWERS) {
            boolean power = Math.abs(value - Math.rint(value)) < 1e-6;
            return PythonText.exponent(
                    Math.pow(10, power ? Math.rint(value) : value),
                    power ? 0 : (int) Math.max(1, Math.ceil(-Math.log10(step) - 1e-6)));
        }
        double largest =
                Math.max(Math.abs(axis.range().min()), Math.abs(axis.range().max()));
        int lastDigit = (int) Math.floor(Math.log10(step) + 1e-6);
        if (!axis.whole() && (largest < SMALL || largest >= LARGE)) {
            if (Math.abs(value) < step / 1e6) {
                return "0";
            }
            int firstDigit = (int) Math.floor(Math.log10(Math.abs(value)) + 1e-9);
            return PythonText.exponent(value, Math.max(0, firstDigit - lastDigit));
        }
        // A tick at zero may come as 1e-17, or as -0.
        return PythonText.fixed(Math.abs(value) < step / 1e6 ? 0 : value, axis.whole() ? 0 : Math.max(0, -lastDigit));
    }
}
