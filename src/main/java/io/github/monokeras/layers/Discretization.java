package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts numbers into bins: the index of a number is how many boundaries it has reached.
 *
 * <p>Input {@code (batch, …)}, output as {@link CategoryLayer} says; default {@code int}. The boundaries are given, or
 * {@link #adapt} learns them so that about as many numbers fall into each bin. They are float32, as TensorFlow has them.
 *
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/numerical/discretization/">keras.layers.Discretization</a>
 */
public final class Discretization extends CategoryLayer<Discretization> {

    private double @Nullable [] binBoundaries;
    private final @Nullable Integer numBins;
    private double epsilon = 0.01;

    /**
     * Makes a layer with bins that are known.
     *
     * @param binBoundaries in ascending order; the first bin reaches down to all numbers, the last up
     */
    public Discretization(double[] binBoundaries) {
        super(OutputMode.INT);
        for (int i = 1; i < binBoundaries.length; i++) {
            if (!(binBoundaries[i - 1] <= binBoundaries[i])) {
                throw new IllegalArgumentException("Discretization: binBoundaries must be in ascending order, got "
                        + Arrays.toString(binBoundaries));
            }
        }
        this.binBoundaries = binBoundaries.clone();
        this.numBins = null;
    }

    /**
     * Makes a layer that learns so many bins.
     *
     * @param numBins at least 1
     */
    public Discretization(int numBins) {
        super(OutputMode.INT);
        if (numBins < 1) {
            throw new IllegalArgumentException("Discretization: numBins must be at least 1, got " + numBins);
        }
        this.numBins = numBins;
    }

    /** Sets how much of the data may be misplaced where bins are learned, above 0; default 0.01. */
    public Discretization epsilon(double newEpsilon) {
        requireUnbuilt();
        if (!(newEpsilon > 0)) {
            throw new IllegalArgumentException(who() + ": epsilon must be above 0, got " + newEpsilon);
        }
        epsilon = newEpsilon;
        return this;
    }

    /**
     * Learns the boundaries of the bins; a model that is not built yet learns its input shape too.
     *
     * @param data samples {@code (count, …)} of any kind that {@code fit} takes; a row of numbers is one feature
     * @throws IllegalStateException if the boundaries were given
     * @throws IllegalArgumentException if there are no data
     */
    public void adapt(Object data) {
        if (numBins == null) {
            throw new IllegalStateException(
                    who() + ": adapt needs a layer made with numBins, got one with binBoundaries");
        }
        Tensor tensor = Tensor.from(data);
        if (tensor.size() == 0) {
            throw new IllegalArgumentException(who() + ": adapt needs at least 1 number, got shape " + tensor.shape());
        }
        binBoundaries = QuantileSummary.of(tensor.toFloatArray(), epsilon).boundaries(numBins);
        if (!isBuilt() && declaredInputShape() == null) {
            declareInput(
                    tensor.shape().rank() == 1 ? Shape.of(1) : tensor.shape().withoutBatch());
        }
    }

    /** Returns the boundaries, or null if they are still to be learned. */
    public double @Nullable [] binBoundaries() {
        return binBoundaries == null ? null : binBoundaries.clone();
    }

    @Override
    List<OutputMode> modes() {
        return List.of(OutputMode.INT, OutputMode.ONE_HOT, OutputMode.MULTI_HOT, OutputMode.COUNT);
    }

    @Override
    public long index(double number) {
        long reached = 0;
        for (double boundary : known()) {
            reached += number >= (float) boundary ? 1 : 0;
        }
        return reached;
    }

    @Override
    public int depth() {
        return known().length + 1;
    }

    @Override
    protected List<Shape> outputShapes(List<Shape> inputs) {
        known();
        return super.outputShapes(inputs);
    }

    @Override
    protected void describe(Config config) {
        config.put("bin_boundaries", binBoundaries)
                .put("num_bins", numBins)
                .put("epsilon", epsilon)
                .put("output_mode", outputMode().toString())
                .put("sparse", false);
    }

    @Override
    protected Discretization self() {
        return this;
    }

    private double[] known() {
        if (binBoundaries == null) {
            throw new IllegalStateException(
                    who() + ": the bins are not known yet; call adapt first, or give binBoundaries");
        }
        return binBoundaries;
    }
}
