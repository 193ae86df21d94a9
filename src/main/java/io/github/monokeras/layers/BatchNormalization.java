package io.github.monokeras.layers;

import io.github.monokeras.initializers.Initializer;
import io.github.monokeras.initializers.Ones;
import io.github.monokeras.initializers.Zeros;
import io.github.monokeras.tensor.Shape;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings each channel to mean 0 and variance 1: {@code output = gamma (x - mean) / sqrt(variance + epsilon) + beta}.
 *
 * <p>Input and output {@code (batch, …)}; all weights {@code (channels,)}. In training the mean and the variance are those of
 * the batch, over all axes but that of the channels, {@code variance = sum((x - mean)²) / n}, and the moving ones follow:
 * {@code moving = momentum moving + (1 - momentum) batch's}. Otherwise, and whenever the layer is frozen by
 * {@code trainable(false)}, the moving ones are taken, as they are. Of a masked input only what counts is averaged.
 *
 * @see <a href="https://keras.io/api/layers/normalization_layers/batch_normalization/">keras.layers.BatchNormalization</a>
 * @see <a href="https://arxiv.org/abs/1502.03167">Ioffe and Szegedy, Batch normalization</a>
 */
public final class BatchNormalization extends AffineNormalization<BatchNormalization> {

    private int axis = -1;
    private double momentum = 0.99;
    private Initializer movingMeanInitializer = new Zeros();
    private Initializer movingVarianceInitializer = new Ones();
    private boolean isSynchronized;
    private final Renormalization renormalization = new Renormalization();

    /** Makes a layer whose channels are the last axis. */
    public BatchNormalization() {}

    /** Makes a layer with Keras's {@code axis}, as {@link #axis(int)}. */
    public BatchNormalization(int axis) {
        this.axis = axis;
    }

    /** Sets the axis of the channels, the batch being axis 0; default -1, the last. */
    public BatchNormalization axis(int newAxis) {
        requireUnbuilt();
        axis = newAxis;
        return this;
    }

    /** Sets how much of the moving mean and variance each step keeps, from 0 to 1; default 0.99. */
    public BatchNormalization momentum(double newMomentum) {
        requireUnbuilt();
        momentum = NormalizationOptions.requireWithinOne("BatchNormalization", "momentum", newMomentum);
        return this;
    }

    /** Sets where the moving mean starts, by Keras's name; default {@code "zeros"}. */
    public BatchNormalization movingMeanInitializer(String name) {
        return movingMeanInitializer(Initializer.of(name));
    }

    /** Sets where the moving mean starts; default {@link Zeros}. */
    public BatchNormalization movingMeanInitializer(Initializer initializer) {
        requireUnbuilt();
        movingMeanInitializer = initializer;
        return this;
    }

    /** Sets where the moving variance starts, by Keras's name; default {@code "ones"}. */
    public BatchNormalization movingVarianceInitializer(String name) {
        return movingVarianceInitializer(Initializer.of(name));
    }

    /** Sets where the moving variance starts; default {@link Ones}. */
    public BatchNormalization movingVarianceInitializer(Initializer initializer) {
        requireUnbuilt();
        movingVarianceInitializer = initializer;
        return this;
    }

    /**
     * Says whether several devices share the statistics of a batch, Keras's {@code synchronized}, a word that Java keeps for
     * itself; default false. A model runs on one device here, where both are the same.
     */
    public BatchNormalization synchronize(boolean newSynchronized) {
        requireUnbuilt();
        isSynchronized = newSynchronized;
        return this;
    }

    /**
     * Says whether training corrects the statistics of the batch towards moving ones; default false. With
     * {@code r = deviation / renorm_stddev} and {@code d = (mean - renorm_mean) / renorm_stddev}, which no gradient follows,
     * {@code output = gamma (r (x - mean) / deviation + d) + beta}; there are three weights more.
     *
     * @see <a href="https://arxiv.org/abs/1702.03275">Ioffe, Batch renormalization</a>
     */
    public BatchNormalization renorm(boolean newRenorm) {
        requireUnbuilt();
        renormalization.set(newRenorm);
        return this;
    }

    /**
     * Sets the bounds of the corrections, as {@code Map.of("rmax", 3.0, "rmin", 0.3, "dmax", 5.0)}; default none.
     *
     * @throws IllegalArgumentException if there is another name, {@code rmax} is below {@code rmin}, or {@code dmax} below 0
     */
    public BatchNormalization renormClipping(Map<String, Double> bounds) {
        requireUnbuilt();
        renormalization.clip(bounds);
        return this;
    }

    /** Sets how much of the moving statistics of the corrections each step keeps, from 0 to 1; default 0.99. */
    public BatchNormalization renormMomentum(double newMomentum) {
        requireUnbuilt();
        renormalization.momentum(newMomentum);
        return this;
    }

    /** Returns the axis of the channels. */
    public int axis() {
        return axis;
    }

    /** Returns how much of the moving mean and variance each step keeps. */
    public double momentum() {
        return momentum;
    }

    /** Says whether training corrects the statistics of the batch. */
    public boolean renorm() {
        return renormalization.isOn();
    }

    /** Returns a bound of the corrections, {@code "rmax"}, {@code "rmin"} or {@code "dmax"}, or null if there is none. */
    public @Nullable Double renormBound(String name) {
        return renormalization.bound(name);
    }

    /** Returns how much of the moving statistics of the corrections each step keeps. */
    public double renormMomentum() {
        return renormalization.momentum();
    }

    /**
     * Refuses a mask that does not lack exactly the last axis of the input.
     *
     * @throws IllegalArgumentException if it does not
     */
    public void requireMask(Shape mask, Shape input) {
        if (mask.rank() != input.rank() - 1) {
            throw new IllegalArgumentException(
                    "%s: a mask must have one axis less than the input, got %s for an input of shape %s"
                            .formatted(who(), mask, input));
        }
    }

    @Override
    protected Shape outputShape(Shape input) {
        channels(input);
        return input;
    }

    @Override
    protected List<WeightSpec> weightSpecs(Shape input) {
        Shape channels = channels(input);
        List<WeightSpec> specs = affineSpecs(channels);
        specs.add(new WeightSpec("moving_mean", channels, movingMeanInitializer, false));
        specs.add(new WeightSpec("moving_variance", channels, movingVarianceInitializer, false));
        specs.addAll(renormalization.weightSpecs(channels, movingMeanInitializer, movingVarianceInitializer));
        return List.copyOf(specs);
    }

    @Override
    protected void describe(Config config) {
        config.put("axis", axis).put("momentum", momentum);
        describeScale(config);
        describeInitializers(config);
        config.put("moving_mean_initializer", movingMeanInitializer)
                .put("moving_variance_initializer", movingVarianceInitializer);
        describeRules(config);
        config.put("synchronized", isSynchronized);
        renormalization.describe(config);
    }

    @Override
    protected BatchNormalization self() {
        return this;
    }

    private Shape channels(Shape input) {
        int[] axes = {axis};
        NormalizedAxes.requireBehindBatch(who(), axes, input.rank() + 1);
        return NormalizedAxes.sizes(who(), axes, input);
    }
}
