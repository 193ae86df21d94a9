package io.github.monokeras.layers;

/**
 * A convolution over images that leaves each channel by itself.
 *
 * <p>Input {@code (batch, height, width, channels)}, output {@code (batch, height, width, channels depthMultiplier)};
 * the formula and the weights stand at {@link BaseDepthwiseConv}.
 *
 * @see <a href="https://keras.io/api/layers/convolution_layers/depthwise_convolution2d/">
 *     keras.layers.DepthwiseConv2D</a>
 */
public final class DepthwiseConv2D extends BaseDepthwiseConv<DepthwiseConv2D> {

    /**
     * Makes a layer with a window of the same size along all axes.
     *
     * @param kernelSize the size of the window, at least 1
     */
    public DepthwiseConv2D(int kernelSize) {
        super(2, kernelSize);
    }

    /**
     * Makes a layer with a window of another size along each axis, as {@code new DepthwiseConv2D(new int[] {3, 5})}.
     *
     * @param kernelSize the size of the window along each axis, at least 1
     */
    public DepthwiseConv2D(int[] kernelSize) {
        super(2, kernelSize);
    }

    @Override
    protected DepthwiseConv2D self() {
        return this;
    }
}
