package io.github.monokeras.layers;

/**
 * A transposed convolution over images: each place of the input adds its filters to the output, which grows.
 *
 * <p>Input {@code (batch, height, width, channels)}, output {@code (batch, height, width, filters)}; the formula and
 * the weights stand at {@link BaseConvTranspose}.
 *
 * @see <a href="https://keras.io/api/layers/convolution_layers/convolution2d_transpose/">
 *     keras.layers.Conv2DTranspose</a>
 */
public final class Conv2DTranspose extends BaseConvTranspose<Conv2DTranspose> {

    /**
     * Makes a layer with a window of the same size along all axes.
     *
     * @param filters how many channels come out, at least 1
     * @param kernelSize the size of the window, at least 1
     */
    public Conv2DTranspose(int filters, int kernelSize) {
        super(2, filters, kernelSize);
    }

    /**
     * Makes a layer with a window of another size along each axis, as
     * {@code new Conv2DTranspose(32, new int[] {3, 5})}.
     *
     * @param filters how many channels come out, at least 1
     * @param kernelSize the size of the window along each axis, at least 1
     */
    public Conv2DTranspose(int filters, int[] kernelSize) {
        super(2, filters, kernelSize);
    }

    @Override
    protected Conv2DTranspose self() {
        return this;
    }
}
