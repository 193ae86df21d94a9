package io.github.monokeras.layers;

import io.github.monokeras.initializers.Initializer;
import io.github.monokeras.initializers.Ones;
import io.github.monokeras.initializers.Zeros;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shifts and scales each feature to mean 0 and variance 1: {@code output = (input - mean) / max(sqrt(variance), 1e-7)}.
 *
 * <p>Input and output {@code (batch, …, features)}. The mean and the variance come from {@link #adapt}, and are weights
 * then: mean {@code (features,)}, variance {@code (features,)} and a count, which Keras keeps for old files; training does
 * not change them. Or they are given by {@link #mean(double...)} and {@link #variance(double...)}, and are no weights.
 *
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/numerical/normalization/">keras.layers.Normalization</a>
 */
public final class Normalization extends SingleInputLayer<Normalization> {

    /** The least standard deviation that is divided by: a feature that is always the same stays finite. */
    public static final double EPSILON = 1e-7;

    private KeptAxes axis = new KeptAxes(-1);
    private boolean invert;
    private @Nullable Tensor givenMean;
    private @Nullable Tensor givenVariance;
    private Initializer adaptedMean = new Zeros();
    private Initializer adaptedVariance = new Ones();

    /** Makes a layer whose mean and variance are still to come. */
    public Normalization() {}

    /** Makes a layer with Keras's {@code axis}, as {@link #axis}. */
    public Normalization(int axis) {
        this.axis = new KeptAxes(axis);
    }

    /**
     * Sets the axes whose places have a mean and a variance each, 0 being the batch; null, or none, has one of each for all
     * numbers; default -1, the last.
     */
    public Normalization axis(@Nullable Integer @Nullable ... axes) {
        requireUnbuilt();
        axis = KeptAxes.of(axes);
        return this;
    }

    /** Says whether the way back is taken: {@code output = input max(sqrt(variance), 1e-7) + mean}; default false. */
    public Normalization invert(boolean newInvert) {
        requireUnbuilt();
        invert = newInvert;
        return this;
    }

    /** Gives the means instead of learning them: one for each feature, or one for all; {@code variance} must follow. */
    public Normalization mean(double... means) {
        return mean(Tensor.of(means));
    }

    /** Gives the means instead of learning them, in the shape of the axes. */
    public Normalization mean(Tensor means) {
        requireUnbuilt();
        givenMean = means;
        return this;
    }

    /** Gives the variances instead of learning them: one for each feature, or one for all. */
    public Normalization variance(double... variances) {
        return variance(Tensor.of(variances));
    }

    /** Gives the variances instead of learning them, in the shape of the axes. */
    public Normalization variance(Tensor variances) {
        requireUnbuilt();
        givenVariance = variances;
        return this;
    }

    /**
     * Learns the mean and the variance of each feature; a model that is not built yet learns its input shape too.
     *
     * @param data samples {@code (count, …, features)} of any kind that {@code fit} takes; a row of numbers is one feature
     * @throws IllegalArgumentException if there are none, or the number of features differs from that of the model
     */
    public void adapt(Object data) {
        Tensor tensor = Tensor.from(data);
        Tensor samples = tensor.shape().rank() == 1 ? tensor.reshape(tensor.size(), 1) : tensor;
        if (samples.size() == 0) {
            throw new IllegalArgumentException(who() + ": adapt needs at least 1 sample, got shape " + samples.shape());
        }
        FeatureMoments moments =
                FeatureMoments.of(samples, axis.of(who(), samples.shape().withoutBatch()));
        if (isBuilt()) {
            setWeights(moments.mean(), moments.variance(), Tensor.zeros(DType.FLOAT32, Shape.of()));
            return;
        }
        adaptedMean = (shape, random) -> moments.mean();
        adaptedVariance = (shape, random) -> moments.variance();
        if (declaredInputShape() == null) {
            declareInput(samples.shape().withoutBatch());
        }
    }

    /** Returns the means that were given, for a built layer in the shape of the axes, or null if they are learned. */
    public @Nullable Tensor givenMean() {
        return spread(givenMean);
    }

    /** Returns the variances that were given, for a built layer in the shape of the axes, or null if they are learned. */
    public @Nullable Tensor givenVariance() {
        return spread(givenVariance);
    }

    /** Says whether the way back is taken. */
    public boolean invert() {
        return invert;
    }

    /** Returns the shape that lets the mean of a built layer meet its input: 1 along each axis that shares it. */
    public Shape broadcastShape() {
        return axis.broadcastShape(who(), inputShape());
    }

    @Override
    public boolean supportsMasking() {
        return true;
    }

    @Override
    protected Shape outputShape(Shape input) {
        Shape moments = axis.shape(who(), input);
        if (givenMean == null && givenVariance == null) {
            return input;
        }
        if (givenMean == null || givenVariance == null) {
            throw new IllegalArgumentException(
                    who() + ": mean and variance must be given together; give the other too");
        }
        KeptAxes.spread(who(), givenMean, moments);
        KeptAxes.spread(who(), givenVariance, moments);
        return input;
    }

    @Override
    protected List<WeightSpec> weightSpecs(Shape input) {
        if (givenMean != null) {
            return List.of();
        }
        Shape moments = axis.shape(who(), input);
        return List.of(
                new WeightSpec("mean", moments, adaptedMean, false),
                new WeightSpec("variance", moments, adaptedVariance, false),
                new WeightSpec("count", Shape.of(), new Zeros(), false));
    }

    @Override
    protected void describe(Config config) {
        config.put("axis", axis.given())
                .put("invert", invert)
                .put("mean", KeptAxes.written(givenMean))
                .put("variance", KeptAxes.written(givenVariance));
    }

    @Override
    protected Normalization self() {
        return this;
    }

    private @Nullable Tensor spread(@Nullable Tensor given) {
        return given == null || !isBuilt() ? given : KeptAxes.spread(who(), given, axis.shape(who(), inputShape()));
    }
}
