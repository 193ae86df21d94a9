package io.github.monokeras.layers;

import io.github.monokeras.initializers.Initializer;
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

    private @Nullable Tensor givenMean;
    private @Nullable Tensor givenVariance;
    private Initializer adaptedMean = new Zeros();
    private Initializer adaptedVariance = new Zeros();

    /** Makes a layer whose mean and variance are still to come. */
    public Normalization() {}

    /** Gives the means instead of learning them: one for each feature, or one for all; {@code variance} must follow. */
    public Normalization mean(double... means) {
        requireUnbuilt();
        givenMean = Tensor.of(means);
        return this;
    }

    /** Gives the variances instead of learning them: one for each feature, or one for all. */
    public Normalization variance(double... variances) {
        requireUnbuilt();
        givenVariance = Tensor.of(variances);
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
        FeatureMoments moments = FeatureMoments.of(samples);
        if (isBuilt()) {
            setWeights(moments.mean(), moments.variance(), Tensor.zeros(DType.FLOAT32, Shape.of()));
            return;
        }
        adaptedMean = (shape, random) -> moments.mean();
        adaptedVariance = (shape, random) -> moments.variance();
        declareInput(samples.shape().withoutBatch());
    }

    /** Returns the means that were given, or null if they are learned. */
    public @Nullable Tensor givenMean() {
        return givenMean;
    }

    /** Returns the variances that were given, or null if they are learned. */
    public @Nullable Tensor givenVariance() {
        return givenVariance;
    }

    @Override
    protected Shape outputShape(Shape input) {
        if (givenMean == null && givenVariance == null) {
            return input;
        }
        if (givenMean == null || givenVariance == null) {
            throw new IllegalArgumentException(
                    who() + ": mean and variance must be given together; give the other too");
        }
        for (Tensor given : List.of(givenMean, givenVariance)) {
            if (given.size() != 1 && given.size() != input.dim(-1)) {
                throw new IllegalArgumentException("%s: mean and variance must hold 1 number or %d, got %d"
                        .formatted(who(), input.dim(-1), given.size()));
            }
        }
        return input;
    }

    @Override
    protected List<WeightSpec> weightSpecs(Shape input) {
        if (givenMean != null) {
            return List.of();
        }
        Shape features = Shape.of(input.dim(-1));
        return List.of(
                new WeightSpec("mean", features, adaptedMean, false),
                new WeightSpec("variance", features, adaptedVariance, false),
                new WeightSpec("count", Shape.of(), new Zeros(), false));
    }

    @Override
    protected Normalization self() {
        return this;
    }
}
