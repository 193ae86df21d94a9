package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;

/**
 * Cuts the middle out of images.
 *
 * <p>Input {@code (batch, any height, any width, channels)}, output {@code (batch, height, width, channels)}. From an image
 * that is smaller, the largest part of the same aspect ratio is taken, and brought to the size as {@link Resizing} does.
 *
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_preprocessing/center_crop/">keras.layers.CenterCrop</a>
 */
public final class CenterCrop extends ImageLayer<CenterCrop> {

    private final int height;
    private final int width;

    /**
     * Makes a layer that cuts a part of a size.
     *
     * @param height at least 1
     * @param width at least 1
     */
    public CenterCrop(int height, int width) {
        this.height = requireSize("CenterCrop", "height", height);
        this.width = requireSize("CenterCrop", "width", width);
    }

    /** Returns the height of the output. */
    public int height() {
        return height;
    }

    /** Returns the width of the output. */
    public int width() {
        return width;
    }

    /** Returns which part of an image of a size is used. */
    public ImageWindow window(int inputHeight, int inputWidth) {
        return inputHeight >= height && inputWidth >= width
                ? ImageWindow.middle(inputHeight, inputWidth, height, width)
                : ImageWindow.inside(inputHeight, inputWidth, height, width);
    }

    @Override
    protected Shape outputShape(Shape input) {
        requireImage(input);
        return Shape.of(height, width, input.dim(-1));
    }

    @Override
    protected void describe(Config config) {
        super.describe(config);
        config.put("height", height).put("width", width);
    }

    @Override
    protected CenterCrop self() {
        return this;
    }
}
