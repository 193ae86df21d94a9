package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What all convolutions have in common: a window that moves over the axes of the input.
 *
 * <p>Input {@code (batch, …, channels)}, output {@code (batch, …, channels)}: one axis for a series, two for an image,
 * three for a volume. With n places along an axis, {@code "valid"} padding leaves
 * {@code floor((n - (kernelSize - 1) dilationRate - 1) / strides) + 1}, {@code "same"} and {@code "causal"}
 * {@code ceil(n / strides)}.
 *
 * @param <L> the layer itself
 * @see <a href="https://keras.io/api/layers/convolution_layers/">Keras: convolution layers</a>
 */
public abstract class Convolution<L extends Convolution<L>> extends BiasedLayer<L> {

    private static final String CHANNELS_LAST = "channels_last";

    private final int rank;
    private final int[] kernelSize;
    private int[] strides;
    private String padding = "valid";
    private int[] dilationRate;

    /** Makes a layer over so many axes, with a window of one size for all of them or of one for each. */
    Convolution(int rank, int... kernelSize) {
        this.rank = rank;
        this.kernelSize = perAxis("kernelSize", 1, kernelSize);
        strides = perAxis("strides", 1, 1);
        dilationRate = perAxis("dilationRate", 1, 1);
    }

    /** Returns how many channels come out where so many come in, before the activation. */
    abstract int outputChannels(int channels);

    /** Describes the kernels for so many channels. */
    abstract List<WeightSpec> kernels(int channels);

    /** Lists the names of all paddings that the layer knows. */
    List<String> paddings() {
        return List.of("valid", "same");
    }

    /** Refuses strides and dilation rates that do not go together; default none. */
    void requireFitting(int[] newStrides, int[] newDilationRate) {}

    /**
     * Sets by how many places the window moves, one number for all axes or one for each, at least 1; default 1.
     *
     * @throws IllegalArgumentException if a number is below 1, or they are not as many as axes
     */
    public L strides(int... each) {
        requireUnbuilt();
        int[] newStrides = perAxis("strides", 1, each);
        requireFitting(newStrides, dilationRate);
        strides = newStrides;
        return self();
    }

    /**
     * Says what is around the input: {@code "valid"} nothing, {@code "same"} so many zeros that strides of 1 keep the
     * size, an odd one at the end; {@code Conv1D} knows {@code "causal"} too, all zeros in front; default
     * {@code "valid"}.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    public L padding(String newPadding) {
        requireUnbuilt();
        String lower = newPadding.toLowerCase(Locale.ROOT);
        if (!paddings().contains(lower)) {
            throw new IllegalArgumentException("%s: padding must be one of \"%s\", got \"%s\""
                    .formatted(className(), String.join("\", \"", paddings()), newPadding));
        }
        padding = lower;
        return self();
    }

    /**
     * Says where the channels are: {@code "channels_last"}, the default, or null, which means the same.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public L dataFormat(@Nullable String format) {
        requireUnbuilt();
        if (format != null && !format.equals(CHANNELS_LAST)) {
            throw new IllegalArgumentException(
                    "%s: dataFormat must be \"channels_last\", got \"%s\"; move the channels to the last axis"
                            .formatted(className(), format));
        }
        return self();
    }

    /**
     * Sets how far the places that the window covers are apart, one number for all axes or one for each, at least 1;
     * default 1.
     *
     * @throws IllegalArgumentException if a number is below 1, or they are not as many as axes
     * @see <a href="https://arxiv.org/abs/1511.07122">Yu and Koltun, Multi-scale context aggregation by dilated
     *     convolutions</a>
     */
    public L dilationRate(int... each) {
        requireUnbuilt();
        int[] newDilationRate = perAxis("dilationRate", 1, each);
        requireFitting(strides, newDilationRate);
        dilationRate = newDilationRate;
        return self();
    }

    /** Returns over how many axes the window moves: 1, 2 or 3. */
    public int rank() {
        return rank;
    }

    /** Returns the size of the window along each axis. */
    public int[] kernelSize() {
        return kernelSize.clone();
    }

    /** Returns by how many places the window moves along each axis. */
    public int[] strides() {
        return strides.clone();
    }

    /** Returns what is around the input: {@code "valid"}, {@code "same"} or {@code "causal"}. */
    public String padding() {
        return padding;
    }

    /** Returns where the channels are: {@code "channels_last"}. */
    public String dataFormat() {
        return CHANNELS_LAST;
    }

    /** Returns how far the places that the window covers are apart along each axis. */
    public int[] dilationRate() {
        return dilationRate.clone();
    }

    /** Returns from the first to the last place that the window covers along an axis: {@code (k - 1) d + 1}. */
    public int reach(int axis) {
        return (kernelSize[axis] - 1) * dilationRate[axis] + 1;
    }

    /** Returns the size of the output along an axis for that of the input; below 1 there is no output. */
    public int outputSize(int axis, int size) {
        int starts = padding.equals("valid") ? size - reach(axis) + 1 : size;
        return Math.floorDiv(starts - 1, strides[axis]) + 1;
    }

    @Override
    protected Shape outputShape(Shape input) {
        int channels = channels(input);
        int[] dims = input.dims();
        for (int axis = 0; axis < rank; axis++) {
            dims[axis] = dims[axis] == Shape.UNKNOWN ? Shape.UNKNOWN : sizeOf(axis, input);
        }
        dims[rank] = outputChannels(channels);
        return activation().outputShape(Shape.of(dims));
    }

    @Override
    protected List<WeightSpec> weightSpecs(Shape input) {
        int channels = channels(input);
        return withBias(kernels(channels), outputChannels(channels));
    }

    /** Returns the shape of a kernel: the window's, and behind it those of the channels. */
    final Shape kernelShape(int... channels) {
        return Shape.of(IntStream.concat(Arrays.stream(kernelSize), Arrays.stream(channels))
                .toArray());
    }

    /** Adds the options of the window, up to the padding. */
    final Config describeWindow(Config config) {
        return config.put("kernel_size", kernelSize).put("strides", strides).put("padding", padding);
    }

    /** Adds the options of the window that Keras puts behind the padding. */
    final Config describeFormat(Config config) {
        return config.put("data_format", CHANNELS_LAST).put("dilation_rate", dilationRate);
    }

    /** Returns one number for each axis, or refuses them. */
    final int[] perAxis(String option, int least, int... given) {
        boolean isEnough = Arrays.stream(given).allMatch(number -> number >= least);
        if (!isEnough || (given.length != 1 && given.length != rank)) {
            String wanted = rank == 1
                    ? "1 number of at least " + least
                    : "1 number or %d, each at least %d".formatted(rank, least);
            throw new IllegalArgumentException(
                    "%s: %s must be %s, got %s".formatted(className(), option, wanted, Arrays.toString(given)));
        }
        int[] each = new int[rank];
        for (int axis = 0; axis < rank; axis++) {
            each[axis] = given[given.length == 1 ? 0 : axis];
        }
        return each;
    }

    /** Returns an option that counts something, or refuses it. */
    final int atLeastOne(String option, int number) {
        if (number < 1) {
            throw new IllegalArgumentException(
                    "%s: %s must be at least 1, got %d".formatted(className(), option, number));
        }
        return number;
    }

    private int sizeOf(int axis, Shape input) {
        int size = outputSize(axis, input.dim(axis));
        if (size < 1) {
            throw new IllegalArgumentException(
                    "%s: an input sample must be large enough for 1 output, got shape %s and kernelSize %s"
                            .formatted(who(), input, Arrays.toString(kernelSize)));
        }
        return size;
    }

    private int channels(Shape input) {
        if (input.rank() != rank + 1 || input.dim(-1) < 1) {
            throw new IllegalArgumentException(
                    "%s: an input sample must have %d axes, the last with the channels, got shape %s"
                            .formatted(who(), rank + 1, input));
        }
        return input.dim(-1);
    }
}
