package io.github.monokeras.plots;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Two axes with ticks and a grid, drawn by XChart, and what lies between them. Only this class names that library.
 *
 * <p>Lines are drawn here, each as one path: XChart draws every step of a line on its own, which makes ten runs a file of
 * megabytes. Names are written here too: XChart's letters are outlines, in which nobody can search.
 *
 * @see <a href="https://knowm.org/open-source/xchart/">XChart</a>
 */
final class Axes {

    private static final double NAME_ROOM = 22;

    /** What the last number below the x axis needs right of its tick. It is left empty on all sides, but only there added. */
    static final int EDGE = 12;

    private static final double LEAST = 90;
    private static final Color CLEAR = new Color(255, 255, 255, 0);
    private static final int X_TICK_DISTANCE = 80;
    private static final int Y_TICK_DISTANCE = 64;

    private final Graphics2D g;
    private final Rectangle2D chartArea;
    private final XYChart chart;
    private final TickText xTicks;
    private final TickText yTicks;
    private final Rectangle2D plot;
    private final Axis x;
    private final Axis y;

    private Axes(Graphics2D g, Rectangle2D area, Axis x, Axis y) {
        this.g = g;
        this.x = x;
        this.y = y;
        xTicks = new TickText(x);
        yTicks = new TickText(y);
        chartArea = new Rectangle2D.Double(
                area.getX() + NAME_ROOM - EDGE,
                area.getY() - EDGE,
                area.getWidth() - NAME_ROOM + EDGE,
                area.getHeight() - NAME_ROOM + 2 * EDGE);
        if (chartArea.getWidth() < LEAST || chartArea.getHeight() < LEAST) {
            throw Plot.tooSmall();
        }
        chart = chart(tickDistance(x));
        Graphics2D scratch = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        draw(scratch);
        scratch.dispose();
        draw(g);
        plot = plot();
        g.setColor(Palette.INK);
        g.setFont(Palette.FONT);
        Words.centre(g, x.name(), plot.getCenterX(), area.getMaxY() - NAME_ROOM / 3);
        Words.turned(g, y.name(), area.getX() + NAME_ROOM / 3, plot.getCenterY(), -Math.PI / 2);
    }

    /** Draws axes into an area. */
    static Axes paint(Graphics2D g, Rectangle2D area, Axis x, Axis y) {
        return new Axes(g, area, x, y);
    }

    /** Returns the area between the axes. */
    Rectangle2D area() {
        return plot;
    }

    /** Returns where a number of the x axis lies. */
    double x(double value) {
        return plot.getX() + plot.getWidth() * x.range().share(value);
    }

    /** Returns where a number of the y axis lies. */
    double y(double value) {
        return plot.getMaxY() - plot.getHeight() * y.range().share(value);
    }

    /** Draws a line through points, with a gap where a number has no place, and a dot for a point that is all alone. */
    void line(double[] xs, double[] ys, Key key) {
        Path2D path = new Path2D.Double();
        boolean drawing = false;
        for (int i = 0; i < xs.length; i++) {
            boolean shown = Range.shows(xs[i]) && Range.shows(ys[i]);
            if (shown && drawing) {
                path.lineTo(x(xs[i]), y(ys[i]));
            } else if (shown) {
                path.moveTo(x(xs[i]), y(ys[i]));
                path.lineTo(x(xs[i]), y(ys[i]));
            }
            drawing = shown;
        }
        inside(() -> {
            g.setColor(key.color());
            g.setStroke(xs.length == 1 ? Palette.line(2 * Key.DOT) : key.mark().stroke());
            g.draw(path);
        });
    }

    /** Draws the key's mark at a point. */
    void point(double xValue, double yValue, Key key) {
        key.paintMark(g, x(xValue), y(yValue));
    }

    /** Draws with nothing outside of the area between the axes. */
    void inside(Runnable drawing) {
        Shape before = g.getClip();
        g.setClip(plot);
        drawing.run();
        g.setClip(before);
    }

    /** Draws the border of the area between the axes once more, over what covered it. */
    void border() {
        g.setColor(Palette.GREY);
        g.setStroke(Palette.line(1));
        g.draw(plot);
    }

    private void draw(Graphics2D pen) {
        AffineTransform before = pen.getTransform();
        Shape clip = pen.getClip();
        pen.translate(chartArea.getX(), chartArea.getY());
        chart.paint(pen, (int) chartArea.getWidth(), (int) chartArea.getHeight());
        pen.setTransform(before);
        pen.setClip(clip);
    }

    /**
     * Asks the chart, from two points well inside: it answers with the middle of the axis for a point outside, and for any
     * point of a chart that is smaller than the distance of its ticks.
     */
    private Rectangle2D plot() {
        chart.getStyler().setXAxisTickMarkSpacingHint(1);
        double left = chart.getScreenXFromChart(x.range().at(0.25) / xTicks.unit());
        double right = chart.getScreenXFromChart(x.range().at(0.75) / xTicks.unit());
        double low = chart.getScreenYFromChart(y.range().at(0.25) / yTicks.unit());
        double high = chart.getScreenYFromChart(y.range().at(0.75) / yTicks.unit());
        double width = 2 * (right - left);
        double height = 2 * (low - high);
        return new Rectangle2D.Double(
                chartArea.getX() + left - width / 4, chartArea.getY() + high - height / 4, width, height);
    }

    private XYChart chart(int xTickDistance) {
        XYChart made = new XYChartBuilder()
                .width((int) chartArea.getWidth())
                .height((int) chartArea.getHeight())
                .build();
        double[] xs = xTicks.ends();
        double[] ys = yTicks.ends();
        made.addSeries("range", xs, ys).setMarker(SeriesMarkers.NONE).setLineStyle(SeriesLines.NONE);
        XYStyler style = made.getStyler();
        style.setLegendVisible(false).setChartTitleVisible(false).setChartPadding(EDGE);
        style.setChartBackgroundColor(CLEAR)
                .setPlotBackgroundColor(Color.WHITE)
                .setPlotBorderColor(Palette.GREY)
                .setPlotContentSize(1);
        style.setAxisTitlesVisible(false)
                .setAxisTickLabelsFont(Palette.SMALL_FONT)
                .setAxisTickLabelsColor(Palette.INK)
                .setAxisTickMarksColor(Palette.GREY)
                .setAxisTicksLineVisible(false)
                .setPlotGridLinesColor(Palette.GRID)
                .setPlotGridLinesStroke(Palette.line(1))
                .setPlotMargin(0)
                .setXAxisMin(xs[0])
                .setXAxisMax(xs[2])
                .setYAxisMin(ys[0])
                .setYAxisMax(ys[2])
                .setXAxisTickMarkSpacingHint(xTickDistance)
                .setYAxisTickMarkSpacingHint(Y_TICK_DISTANCE)
                .setYAxisLabelAlignment(AxesChartStyler.TextAlignment.Right)
                .setXAxisTickLabelsFormattingFunction(xTicks::write)
                .setYAxisTickLabelsFormattingFunction(yTicks::write);
        return made;
    }

    /** Few whole numbers get no ticks between them. */
    private int tickDistance(Axis x) {
        double ofOne = 0.9 * chartArea.getWidth() / x.range().length();
        return x.whole()
                ? (int) Math.max(X_TICK_DISTANCE, Math.min(ofOne, 0.7 * chartArea.getWidth()))
                : X_TICK_DISTANCE;
    }
}
