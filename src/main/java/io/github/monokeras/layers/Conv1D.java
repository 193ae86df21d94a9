package io.github.monokeras.layers;

/**
 * A convolution over a series: filters move along and say where their pattern is.
 *
 * <p>Input {@code (batch, steps, channels)}, output {@code (batch, steps, filters)}; the formula and the weights stand
 * at {@link BaseConv}.
 *
 * @see <a href="https://keras.io/api/layers/convolution_layers/convolution1d/">keras.layers.Conv1D</a>
 */
public final class Conv1D extends BaseConv<Conv1D> {

    /**
     * Makes a layer with a window of a size.
     *
     * @param filters how many channels come out, at least 1
     * @param kernelSize the size of the window, at least 1
     */
    public Conv1D(int filters, int kernelSize) {
        super(1, filters, kernelSize);
    }

    @Override
    protected Conv1D self() {
        return this;
    }
}
