package io.github.monokeras.layers;

/**
 * A convolution over images: filters move along and say where their pattern is.
 *
 * <p>Input {@code (batch, height, width, channels)}, output {@code (batch, height, width, filters)}; the formula and
 * the weights stand at {@link BaseConv}.
 *
 * @see <a href="https://keras.io/api/layers/convolution_layers/convolution2d/">keras.layers.Conv2D</a>
 */
public final class Conv2D extends BaseConv<Conv2D> {

    /**
     * Makes a layer with a window of the same size along all axes.
     *
     * @param filters how many channels come out, at least 1
     * @param kernelSize the size of the window, at least 1
     */
    public Conv2D(int filters, int kernelSize) {
        super(2, filters, kernelSize);
    }

    /**
     * Makes a layer with a window of another size along each axis, as {@code new Conv2D(32, new int[] {3, 5})}.
     *
     * @param filters how many channels come out, at least 1
     * @param kernelSize the size of the window along each axis, at least 1
     */
    public Conv2D(int filters, int[] kernelSize) {
        super(2, filters, kernelSize);
    }

    @Override
    protected Conv2D self() {
        return this;
    }
}
