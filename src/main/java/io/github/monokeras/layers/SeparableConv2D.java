package io.github.monokeras.layers;

/**
 * A convolution over images of each channel by itself, whose results are then mixed at each place.
 *
 * <p>Input {@code (batch, height, width, channels)}, output {@code (batch, height, width, filters)}; the formula and
 * the weights stand at {@link BaseSeparableConv}.
 *
 * @see <a href="https://keras.io/api/layers/convolution_layers/separable_convolution2d/">
 *     keras.layers.SeparableConv2D</a>
 */
public final class SeparableConv2D extends BaseSeparableConv<SeparableConv2D> {

    /**
     * Makes a layer with a window of the same size along all axes.
     *
     * @param filters how many channels come out, at least 1
     * @param kernelSize the size of the window, at least 1
     */
    public SeparableConv2D(int filters, int kernelSize) {
        super(2, filters, kernelSize);
    }

    /**
     * Makes a layer with a window of another size along each axis, as
     * {@code new SeparableConv2D(32, new int[] {3, 5})}.
     *
     * @param filters how many channels come out, at least 1
     * @param kernelSize the size of the window along each axis, at least 1
     */
    public SeparableConv2D(int filters, int[] kernelSize) {
        super(2, filters, kernelSize);
    }

    @Override
    protected SeparableConv2D self() {
        return this;
    }
}
