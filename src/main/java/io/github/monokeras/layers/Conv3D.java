package io.github.monokeras.layers;

/**
 * A convolution over volumes: filters move along and say where their pattern is.
 *
 * <p>Input {@code (batch, depth, height, width, channels)}, output {@code (batch, depth, height, width, filters)}; the
 * formula and the weights stand at {@link BaseConv}.
 *
 * @see <a href="https://keras.io/api/layers/convolution_layers/convolution3d/">keras.layers.Conv3D</a>
 */
public final class Conv3D extends BaseConv<Conv3D> {

    /**
     * Makes a layer with a window of the same size along all axes.
     *
     * @param filters how many channels come out, at least 1
     * @param kernelSize the size of the window, at least 1
     */
    public Conv3D(int filters, int kernelSize) {
        super(3, filters, kernelSize);
    }

    /**
     * Makes a layer with a window of another size along each axis, as {@code new Conv3D(32, new int[] {3, 5, 5})}.
     *
     * @param filters how many channels come out, at least 1
     * @param kernelSize the size of the window along each axis, at least 1
     */
    public Conv3D(int filters, int[] kernelSize) {
        super(3, filters, kernelSize);
    }

    @Override
    protected Conv3D self() {
        return this;
    }
}
