package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import java.util.List;

/**
 * Brings images to a size.
 *
 * <p>Input {@code (batch, any height, any width, channels)}, output {@code (batch, height, width, channels)}. The middle of
 * the pixel {@code i} stands for the place {@code (i + 1/2) input / output} of the input, of whose neighbors the color is
 * interpolated. Keras on TensorFlow computes that in float32, whatever it is given; it is not rounded here.
 *
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_preprocessing/resizing/">keras.layers.Resizing</a>
 */
public final class Resizing extends ImageLayer<Resizing> {

    private final int height;
    private final int width;
    private ImageInterpolation interpolation = ImageInterpolation.BILINEAR;
    private boolean cropToAspectRatio;
    private boolean padToAspectRatio;
    private double fillValue;
    private boolean antialias;

    /**
     * Makes a layer that brings images to a size, whatever becomes of their aspect ratio.
     *
     * @param height at least 1
     * @param width at least 1
     */
    public Resizing(int height, int width) {
        this.height = requireSize("Resizing", "height", height);
        this.width = requireSize("Resizing", "width", width);
    }

    /**
     * Sets how colors between pixels are computed: {@code "bilinear"}, {@code "nearest"}, {@code "bicubic"},
     * {@code "lanczos3"} or {@code "lanczos5"}; default {@code "bilinear"}.
     */
    public Resizing interpolation(String name) {
        requireUnbuilt();
        interpolation = Choice.of(who(), "interpolation", name, List.of(ImageInterpolation.values()));
        return this;
    }

    /** Sets how colors between pixels are computed; default {@link ImageInterpolation#BILINEAR}. */
    public Resizing interpolation(ImageInterpolation method) {
        return interpolation(method.toString());
    }

    /** Says whether images are cut first, so that their aspect ratio stays; default false. */
    public Resizing cropToAspectRatio(boolean crop) {
        requireUnbuilt();
        cropToAspectRatio = crop;
        requireOneWay();
        return this;
    }

    /** Says whether images are widened first by {@link #fillValue}, so that their aspect ratio stays; default false. */
    public Resizing padToAspectRatio(boolean pad) {
        requireUnbuilt();
        padToAspectRatio = pad;
        requireOneWay();
        return this;
    }

    /** Takes Keras's {@code fill_mode}, of which there is only {@code "constant"}. */
    public Resizing fillMode(String name) {
        Choice.of(who(), "fillMode", name, List.of(FillMode.CONSTANT));
        return this;
    }

    /** Sets the number that images are widened by; default 0. */
    public Resizing fillValue(double value) {
        requireUnbuilt();
        fillValue = value;
        return this;
    }

    /** Says whether an image that becomes smaller is smoothed, all its pixels having their part; default false. */
    public Resizing antialias(boolean smooth) {
        requireUnbuilt();
        antialias = smooth;
        return this;
    }

    /** Returns the height of the output. */
    public int height() {
        return height;
    }

    /** Returns the width of the output. */
    public int width() {
        return width;
    }

    /** Returns how colors between pixels are computed. */
    public ImageInterpolation interpolation() {
        return interpolation;
    }

    /** Returns the number that images are widened by. */
    public double fillValue() {
        return fillValue;
    }

    /** Says whether an image that becomes smaller is smoothed. */
    public boolean antialias() {
        return antialias;
    }

    /** Returns which part of an image of a size is used. */
    public ImageWindow window(int inputHeight, int inputWidth) {
        return cropToAspectRatio
                ? ImageWindow.inside(inputHeight, inputWidth, height, width)
                : ImageWindow.whole(inputHeight, inputWidth);
    }

    /** Returns how many rows are added above and below an image of a size, and how many columns on each side. */
    public int[] padding(int inputHeight, int inputWidth) {
        return padToAspectRatio ? ImageWindow.paddingAround(inputHeight, inputWidth, height, width) : new int[] {0, 0};
    }

    @Override
    protected Shape outputShape(Shape input) {
        requireImage(input);
        return Shape.of(height, width, input.dim(-1));
    }

    @Override
    protected void describe(Config config) {
        super.describe(config);
        config.put("height", height)
                .put("width", width)
                .put("interpolation", interpolation.toString())
                .put("crop_to_aspect_ratio", cropToAspectRatio)
                .put("pad_to_aspect_ratio", padToAspectRatio)
                .put("fill_mode", FillMode.CONSTANT.toString())
                .put("fill_value", fillValue)
                .put("antialias", antialias);
    }

    @Override
    protected Resizing self() {
        return this;
    }

    private void requireOneWay() {
        if (cropToAspectRatio && padToAspectRatio) {
            throw new IllegalArgumentException(
                    who() + ": cropToAspectRatio and padToAspectRatio must not both be true; choose one");
        }
    }
}
