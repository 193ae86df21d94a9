package io.github.monokeras.plots;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * A picture: {@code TrainingCurves.of(history).title("ten runs").save(Path.of("curves.svg"))}.
 *
 * <p>It shows what was there when it was made: a model that trains on does not change it. No screen is needed. The last
 * expression of a notebook's cell is shown as a picture.
 *
 * <p>Charts need {@code org.knowm.xchart:xchart} on the class path, and SVG needs
 * {@code de.erichseifert.vectorgraphics2d:VectorGraphics2D}; both are optional dependencies, which a program that draws
 * adds itself.
 */
public final class Plot {

    private static final int DEFAULT_WIDTH = 800;
    private static final int DEFAULT_HEIGHT = 500;
    private static final int SMALLEST = 200;
    private static final int LARGEST = 10_000;
    private static final double MARGIN = 12;
    private static final double TITLE_HEIGHT = 32;

    private final Drawing drawing;
    private final String title;
    private final int width;
    private final int height;

    private Plot(Drawing drawing, String title, int width, int height) {
        this.drawing = drawing;
        this.title = title;
        this.width = width;
        this.height = height;
    }

    static Plot of(Drawing drawing) {
        return new Plot(drawing, "", DEFAULT_WIDTH, DEFAULT_HEIGHT);
    }

    /** Returns the picture with a title above it; default none. */
    public Plot title(String newTitle) {
        return new Plot(drawing, newTitle, width, height);
    }

    /**
     * Returns the picture in another size; default 800 x 500.
     *
     * @param newWidth the width in pixels, 200 to 10000
     * @param newHeight the height in pixels, 200 to 10000
     * @throws IllegalArgumentException if one is out of range
     */
    public Plot size(int newWidth, int newHeight) {
        requireSize("width", newWidth);
        requireSize("height", newHeight);
        return new Plot(drawing, title, newWidth, newHeight);
    }

    /**
     * Returns the picture as pixels, as a notebook shows it.
     *
     * @throws IllegalArgumentException if the size is too small for what the picture shows
     * @throws IllegalStateException if the chart library is not on the class path
     */
    public BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            paint(g);
        } finally {
            g.dispose();
        }
        return image;
    }

    /**
     * Writes the picture into a file, whose folder is made if it is missing; a file of that name is replaced only when the
     * new one is complete.
     *
     * @param file a name that ends in {@code .png} or {@code .svg}
     * @throws IllegalArgumentException if it ends otherwise, or the size is too small for what the picture shows
     * @throws IllegalStateException if the chart library, or for SVG the library for vector graphics, is not on the class
     *     path
     * @throws UncheckedIOException if it cannot be written; the old file stays
     */
    public void save(Path file) {
        PictureFile.of(file).write(this);
    }

    /** Says in a few words what the picture is. */
    @Override
    public String toString() {
        return title.isBlank() ? "Plot" : "Plot: " + title;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Returns what a drawing says that finds no room. */
    static IllegalArgumentException tooSmall() {
        return new IllegalArgumentException(
                "Plot: the picture is too small for what it shows; make it larger with size(...)");
    }

    /** Draws background, title and picture. */
    void paint(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.setColor(Color.WHITE);
        g.fill(new Rectangle2D.Double(0, 0, width, height));
        double top = MARGIN;
        if (!title.isBlank()) {
            g.setColor(Palette.INK);
            g.setFont(Palette.TITLE_FONT);
            Words.centre(g, title, width / 2.0, top + TITLE_HEIGHT / 3);
            top += TITLE_HEIGHT;
        }
        try {
            drawing.paint(g, new Rectangle2D.Double(MARGIN, top, width - 2 * MARGIN, height - top - MARGIN));
        } catch (NoClassDefFoundError missing) {
            throw MissingLibrary.named(missing);
        }
    }

    private static void requireSize(String name, int pixels) {
        if (pixels < SMALLEST || pixels > LARGEST) {
            throw new IllegalArgumentException(
                    "Plot: %s must be from %d to %d, got %d".formatted(name, SMALLEST, LARGEST, pixels));
        }
    }
}
