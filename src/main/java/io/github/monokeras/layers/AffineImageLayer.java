package io.github.monokeras.layers;

import java.util.List;

/**
 * What the layers that move images at random have in common: the color of each new pixel is read where it came from.
 *
 * <p>That place is between pixels, so that colors are interpolated; or outside, where the image is thought to go on.
 *
 * @param <L> the layer itself
 */
public abstract class AffineImageLayer<L extends AffineImageLayer<L>> extends RandomImageLayer<L> {

    private FillMode fillMode = FillMode.REFLECT;
    private ImageInterpolation interpolation = ImageInterpolation.BILINEAR;
    private double fillValue;

    /** Makes a layer with the next free name of its class. */
    AffineImageLayer() {}

    /**
     * Sets what stands outside of the image: {@code "reflect"}, {@code "wrap"}, {@code "constant"} or {@code "nearest"};
     * default {@code "reflect"}.
     */
    public final L fillMode(String name) {
        requireUnbuilt();
        fillMode = Choice.of(who(), "fillMode", name, List.of(FillMode.values()));
        return self();
    }

    /** Sets what stands outside of the image; default {@link FillMode#REFLECT}. */
    public final L fillMode(FillMode mode) {
        return fillMode(mode.toString());
    }

    /** Sets how colors between pixels are computed, {@code "bilinear"} or {@code "nearest"}; default {@code "bilinear"}. */
    public final L interpolation(String name) {
        requireUnbuilt();
        interpolation = Choice.of(
                who(), "interpolation", name, List.of(ImageInterpolation.NEAREST, ImageInterpolation.BILINEAR));
        return self();
    }

    /** Sets how colors between pixels are computed; default {@link ImageInterpolation#BILINEAR}. */
    public final L interpolation(ImageInterpolation method) {
        return interpolation(method.toString());
    }

    /** Sets the number that stands outside of the image where {@link FillMode#CONSTANT} is chosen; default 0. */
    public final L fillValue(double value) {
        requireUnbuilt();
        fillValue = value;
        return self();
    }

    /** Returns what stands outside of the image. */
    public final FillMode fillMode() {
        return fillMode;
    }

    /** Returns how colors between pixels are computed. */
    public final ImageInterpolation interpolation() {
        return interpolation;
    }

    /** Returns the number that may stand outside of the image. */
    public final double fillValue() {
        return fillValue;
    }

    @Override
    protected void describe(Config config) {
        super.describe(config);
        config.put("fill_mode", fillMode.toString())
                .put("interpolation", interpolation.toString())
                .put("fill_value", fillValue);
    }
}
