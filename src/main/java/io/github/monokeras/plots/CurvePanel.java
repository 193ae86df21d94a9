package io.github.monokeras.plots;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;

/**
 * One number of one or more runs, epoch by epoch.
 *
 * @param name the name of the y axis, as {@code loss}
 * @param curves the lines
 */
record CurvePanel(String name, List<Curve> curves) implements Drawing {

    private static final double ROOM = 0.04;

    /**
     * One line.
     *
     * @param epochs the epochs, from 1
     * @param values the value at each
     * @param key how it is drawn
     */
    @SuppressWarnings("ArrayRecordComponent") // made here, read here
    record Curve(double[] epochs, double[] values, Key key) {}

    @Override
    public void paint(Graphics2D g, Rectangle2D area) {
        Range epochs = Range.of(curves.stream().flatMapToDouble(curve -> Arrays.stream(curve.epochs())));
        Range values = Range.of(curves.stream().flatMapToDouble(curve -> Arrays.stream(curve.values())));
        Axes axes = Axes.paint(
                g, area, new Axis("epoch", epochs.padded(ROOM / 2), true), new Axis(name, values.padded(ROOM)));
        for (Curve curve : curves) {
            axes.line(curve.epochs(), curve.values(), curve.key());
        }
        axes.border();
    }

    boolean showsSomething() {
        return curves.stream().anyMatch(curve -> Arrays.stream(curve.values()).anyMatch(Range::shows));
    }
}
