package io.github.monokeras.layers;

/**
 * A transposed convolution over a series: each place of the input adds its filters to the output, which grows.
 *
 * <p>Input {@code (batch, steps, channels)}, output {@code (batch, steps, filters)}; the formula and the weights stand
 * at {@link BaseConvTranspose}.
 *
 * @see <a href="https://keras.io/api/layers/convolution_layers/convolution1d_transpose/">
 *     keras.layers.Conv1DTranspose</a>
 */
public final class Conv1DTranspose extends BaseConvTranspose<Conv1DTranspose> {

    /**
     * Makes a layer with a window of a size.
     *
     * @param filters how many channels come out, at least 1
     * @param kernelSize the size of the window, at least 1
     */
    public Conv1DTranspose(int filters, int kernelSize) {
        super(1, filters, kernelSize);
    }

    @Override
    protected Conv1DTranspose self() {
        return this;
    }
}
