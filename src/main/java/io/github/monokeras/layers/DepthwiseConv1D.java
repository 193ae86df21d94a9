package io.github.monokeras.layers;

/**
 * A convolution over a series that leaves each channel by itself.
 *
 * <p>Input {@code (batch, steps, channels)}, output {@code (batch, steps, channels depthMultiplier)}; the formula and
 * the weights stand at {@link BaseDepthwiseConv}.
 *
 * @see <a href="https://keras.io/api/layers/convolution_layers/depthwise_convolution1d/">
 *     keras.layers.DepthwiseConv1D</a>
 */
public final class DepthwiseConv1D extends BaseDepthwiseConv<DepthwiseConv1D> {

    /**
     * Makes a layer with a window of a size.
     *
     * @param kernelSize the size of the window, at least 1
     */
    public DepthwiseConv1D(int kernelSize) {
        super(1, kernelSize);
    }

    @Override
    protected DepthwiseConv1D self() {
        return this;
    }
}
