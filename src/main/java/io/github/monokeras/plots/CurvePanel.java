package io.github.monokeras.plots;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;

/**
 * One number of one or more runs, epoch by epoch.
 *
 * @param name the name of the y axis, as {@code loss}
 * @param curves the lines
 * @param scale what a value stands for
 */
record CurvePanel(String name, List<Curve> curves, Axis.Scale scale) implements Drawing {

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

    CurvePanel(String name, List<Curve> curves) {
        this(name, curves, Axis.Scale.NUMBERS);
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area) {
        Axes axes = axes(g, area);
        for (Curve curve : curves) {
            axes.line(curve.epochs(), curve.values(), curve.key());
        }
        axes.border();
    }

    /** Returns how much of an area's width lies left of the y axis: as much as the numbers beside it need. */
    double leftRoom(Rectangle2D area) {
        Graphics2D scratch = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        double left = axes(scratch, area).area().getX();
        scratch.dispose();
        return left - area.getX();
    }

    private Axes axes(Graphics2D g, Rectangle2D area) {
        Range epochs = Range.of(curves.stream().flatMapToDouble(curve -> Arrays.stream(curve.epochs())));
        Range values = Range.of(curves.stream().flatMapToDouble(curve -> Arrays.stream(curve.values())));
        return Axes.paint(
                g,
                area,
                new Axis("epoch", epochs.padded(ROOM / 2), Axis.Scale.WHOLE),
                new Axis(name, values.padded(ROOM), scale));
    }

    boolean showsSomething() {
        return curves.stream().anyMatch(curve -> Arrays.stream(curve.values()).anyMatch(Range::shows));
    }
}
