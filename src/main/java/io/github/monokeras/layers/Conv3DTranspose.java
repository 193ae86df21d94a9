package io.github.monokeras.layers;

/**
 * A transposed convolution over volumes: each place of the input adds its filters to the output, which grows.
 *
 * <p>Input {@code (batch, depth, height, width, channels)}, output {@code (batch, depth, height, width, filters)}; the
 * formula and the weights stand at {@link BaseConvTranspose}.
 *
 * @see <a href="https://keras.io/api/layers/convolution_layers/convolution3d_transpose/">
 *     keras.layers.Conv3DTranspose</a>
 */
public final class Conv3DTranspose extends BaseConvTranspose<Conv3DTranspose> {

    /**
     * Makes a layer with a window of the same size along all axes.
     *
     * @param filters how many channels come out, at least 1
     * @param kernelSize the size of the window, at least 1
     */
    public Conv3DTranspose(int filters, int kernelSize) {
        super(3, filters, kernelSize);
    }

    /**
     * Makes a layer with a window of another size along each axis, as
     * {@code new Conv3DTranspose(32, new int[] {3, 5, 5})}.
     *
     * @param filters how many channels come out, at least 1
     * @param kernelSize the size of the window along each axis, at least 1
     */
    public Conv3DTranspose(int filters, int[] kernelSize) {
        super(3, filters, kernelSize);
    }

    @Override
    protected Conv3DTranspose self() {
        return this;
    }
}
