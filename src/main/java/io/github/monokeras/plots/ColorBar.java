package io.github.monokeras.plots;

import io.github.monokeras.text.PythonText;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Which colour stands for which output, beside a plane. */
final class ColorBar {

    private static final int STEPS = 128;
    private static final double GAP = 16;
    private static final double WIDTH = 14;

    private ColorBar() {}

    /** Draws the bar as high as the plane, right of {@code left}. */
    static void paint(Graphics2D g, Rectangle2D plane, double left) {
        BufferedImage colors = new BufferedImage(1, STEPS, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < STEPS; i++) {
            colors.setRGB(0, i, Palette.output(1 - (i + 0.5) / STEPS).getRGB());
        }
        Rectangle2D bar = new Rectangle2D.Double(
                Math.floor(left + GAP), Math.floor(plane.getY()), WIDTH, Math.ceil(plane.getHeight()));
        OutputPlane.drawImage(g, colors, bar);
        g.setColor(Palette.GREY);
        g.setStroke(Palette.line(1));
        g.draw(bar);
        g.setFont(Palette.SMALL_FONT);
        for (double value : List.of(0.0, 0.25, 0.5, 0.75, 1.0)) {
            double y = bar.getMaxY() - value * bar.getHeight();
            g.setColor(Palette.GREY);
            g.draw(new Line2D.Double(bar.getMaxX(), y, bar.getMaxX() + 3, y));
            g.setColor(Palette.INK);
            Words.start(g, PythonText.fixed(value, 2), bar.getMaxX() + 6, y);
        }
        g.setFont(Palette.FONT);
        Words.turned(g, "output", bar.getMaxX() + 6 + 40, bar.getCenterY(), -Math.PI / 2);
    }
}
