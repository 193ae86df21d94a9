package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way back of a convolution, from its output's shape to its input's: each place of the input adds its window to the
 * output, {@code y[i strides + k dilationRate - p, f] += sum over c of x[i, c] kernel[k, f, c]}, p being cut off in
 * front; then bias and activation.
 *
 * <p>Kernel {@code (…, filters, channels)}, bias {@code (filters,)}. With n places along an axis and a window that
 * reaches over {@code r = (kernelSize - 1) dilationRate + 1}, {@code "valid"} padding makes
 * {@code (n - 1) strides + max(r, strides)}, {@code "same"} {@code n strides}; with an output padding,
 * {@code (n - 1) strides + r + outputPadding} and {@code (n - 1) strides + r % 2 + outputPadding}.
 *
 * @param <L> the layer itself
 * @see <a href="https://arxiv.org/abs/1603.07285">Dumoulin and Visin, A guide to convolution arithmetic for deep
 *     learning</a>
 */
public abstract class BaseConvTranspose<L extends BaseConvTranspose<L>> extends KernelConvolution<L> {

    private int @Nullable [] outputPadding;

    /** Makes a layer over so many axes that makes so many channels. */
    BaseConvTranspose(int rank, int filters, int... kernelSize) {
        super(rank, filters, kernelSize);
    }

    /**
     * Sets how many places are added at the end of the output, one number for all axes or one for each, at least 0 and
     * below the strides; default so many that the output is {@code strides} times the input, with {@code "valid"}
     * padding at least.
     *
     * @throws IllegalArgumentException if a number is below 0, or they are not as many as axes
     */
    public L outputPadding(int... each) {
        requireUnbuilt();
        outputPadding = perAxis("outputPadding", 0, each);
        return self();
    }

    /** Returns how many places are added at the end of the output along each axis, or null: it was not set. */
    public int @Nullable [] outputPadding() {
        return outputPadding == null ? null : outputPadding.clone();
    }

    @Override
    public int outputSize(int axis, int size) {
        int stride = strides()[axis];
        int before = (size - 1) * stride;
        boolean valid = padding().equals("valid");
        if (outputPadding == null) {
            return before + (valid ? Math.max(reach(axis), stride) : stride);
        }
        return before + (valid ? reach(axis) : reach(axis) % 2) + outputPadding[axis];
    }

    @Override
    protected Shape outputShape(Shape input) {
        requireBelowStrides();
        return super.outputShape(input);
    }

    @Override
    List<WeightSpec> kernels(int channels) {
        return kernel(filters(), channels);
    }

    @Override
    protected void describe(Config config) {
        config.put("filters", filters());
        describeFormat(describeWindow(config).put("output_padding", outputPadding));
        describeWeights(config);
    }

    private void requireBelowStrides() {
        int[] added = outputPadding == null ? new int[rank()] : outputPadding;
        for (int axis = 0; axis < rank(); axis++) {
            if (added[axis] >= strides()[axis]) {
                throw new IllegalArgumentException("%s: outputPadding must be below the strides, got %s for strides %s"
                        .formatted(who(), Arrays.toString(added), Arrays.toString(strides())));
            }
        }
    }
}
