package io.github.monokeras.layers;

import io.github.monokeras.initializers.GlorotUniform;
import io.github.monokeras.tensor.Shape;
import java.util.List;

/**
 * Additive attention: {@code output = softmax(sum(scale tanh(query + key))) · value}, the sum being over the features.
 *
 * <p>Inputs and output as {@link SequenceAttention} says. Weight: {@code scale} of shape {@code (features,)}, from
 * {@link GlorotUniform}, or none with {@code useScale(false)}.
 *
 * @see <a href="https://keras.io/api/layers/attention_layers/additive_attention/">keras.layers.AdditiveAttention</a>
 * @see <a href="https://arxiv.org/abs/1409.0473">Bahdanau et al., 2015</a>
 */
public final class AdditiveAttention extends SequenceAttention<AdditiveAttention> {

    /** Makes a layer with a scale. */
    public AdditiveAttention() {
        super(true);
    }

    @Override
    protected List<WeightSpec> weightSpecs(List<Shape> inputs) {
        if (!useScale()) {
            return List.of();
        }
        int features = inputs.get(0).dim(1);
        if (features == Shape.UNKNOWN) {
            throw new IllegalArgumentException(
                    "%s: the last axis of the query must be known, got %s".formatted(who(), inputs.get(0)));
        }
        return List.of(new WeightSpec("scale", Shape.of(features), new GlorotUniform()));
    }

    @Override
    protected void describe(Config config) {
        config.put("use_scale", useScale()).put("dropout", dropout()).put("seed", seed());
    }

    @Override
    protected AdditiveAttention self() {
        return this;
    }
}
