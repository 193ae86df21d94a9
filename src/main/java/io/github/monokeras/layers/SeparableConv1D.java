package io.github.monokeras.layers;

/**
 * A convolution over a series of each channel by itself, whose results are then mixed at each place.
 *
 * <p>Input {@code (batch, steps, channels)}, output {@code (batch, steps, filters)}; the formula and the weights stand
 * at {@link BaseSeparableConv}.
 *
 * @see <a href="https://keras.io/api/layers/convolution_layers/separable_convolution1d/">
 *     keras.layers.SeparableConv1D</a>
 */
public final class SeparableConv1D extends BaseSeparableConv<SeparableConv1D> {

    /**
     * Makes a layer with a window of a size.
     *
     * @param filters how many channels come out, at least 1
     * @param kernelSize the size of the window, at least 1
     */
    public SeparableConv1D(int filters, int kernelSize) {
        super(1, filters, kernelSize);
    }

    @Override
    protected SeparableConv1D self() {
        return this;
    }
}
