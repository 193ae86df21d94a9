package io.github.monokeras.layers;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Makes images larger by whole factors, as {@code f}.
 *
 * <p>Input {@code (batch, height, width, channels)}, output the same with height and width times their factors; no
 * weights. {@code "nearest"} repeats each number. The others weigh, along each axis, the input places {@code i} that a
 * kernel {@code k} reaches from the output place {@code o}: with {@code t = i + 1/2 - (o + 1/2) / f} the weights are
 * {@code k(t)}, divided by their sum over the places that there are.
 *
 * <ul>
 *   <li>{@code "bilinear"}: {@code k(t) = 1 - |t|} for {@code |t| < 1}
 *   <li>{@code "bicubic"}: Keys's cubic with {@code a = -1/2}, of {@code t} rounded to 1/1024 as TensorFlow does:
 *       {@code (a+2)|t|³ - (a+3)t² + 1} for {@code |t| < 1}, {@code a|t|³ - 5a t² + 8a|t| - 4a} for {@code |t| < 2}
 *   <li>{@code "lanczos3"}, {@code "lanczos5"}: {@code sinc(t) sinc(t/r)} for {@code |t| < r}, with {@code r} 3 or 5
 * </ul>
 *
 * @see <a href="https://keras.io/api/layers/reshaping_layers/up_sampling2d/">keras.layers.UpSampling2D</a>
 * @see <a href="https://doi.org/10.1109/TASSP.1981.1163711">Keys, Cubic convolution interpolation</a>
 */
public final class UpSampling2D extends UpSampling<UpSampling2D> {

    private static final List<String> INTERPOLATIONS =
            List.of("nearest", "bilinear", "bicubic", "lanczos3", "lanczos5");

    private String interpolation = "nearest";

    /** Makes a layer that doubles height and width. */
    public UpSampling2D() {
        this(2);
    }

    /** Makes a layer of factors of at least 1: one for both axes, or one each for height and width. */
    public UpSampling2D(int... size) {
        super(2, size);
    }

    /**
     * Sets how numbers between numbers are found: {@code "nearest"}, the default, {@code "bilinear"}, {@code
     * "bicubic"}, {@code "lanczos3"} or {@code "lanczos5"}, in letters of either case.
     *
     * @throws IllegalArgumentException if it is none of them
     */
    public UpSampling2D interpolation(String name) {
        requireUnbuilt();
        String lower = name.toLowerCase(Locale.ROOT);
        if (!INTERPOLATIONS.contains(lower)) {
            throw new IllegalArgumentException("UpSampling2D: interpolation must be one of %s, got \"%s\""
                    .formatted(String.join(", ", INTERPOLATIONS), name));
        }
        interpolation = lower;
        return this;
    }

    /** Takes {@code "channels_last"}, the default, or null; other orders of axes are refused. */
    public UpSampling2D dataFormat(@Nullable String dataFormat) {
        requireChannelsLast(dataFormat);
        return this;
    }

    /** Returns how numbers between numbers are found. */
    public String interpolation() {
        return interpolation;
    }

    @Override
    protected void describe(Config config) {
        config.put("size", size()).put("data_format", CHANNELS_LAST).put("interpolation", interpolation);
    }

    @Override
    protected UpSampling2D self() {
        return this;
    }
}
