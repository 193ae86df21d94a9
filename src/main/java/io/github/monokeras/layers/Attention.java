package io.github.monokeras.layers;

import io.github.monokeras.initializers.Ones;
import io.github.monokeras.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * Dot-product attention: {@code output = softmax(query · keyᵀ) · value}.
 *
 * <p>Inputs and output as {@link SequenceAttention} says. With the score mode {@code "concat"} the scores are
 * {@code w sum(tanh(query + key))} over the features instead. Weights: with {@code useScale} a number {@code scale}, which
 * multiplies the scores, or with {@code "concat"} what is inside the tanh; with {@code "concat"} the number
 * {@code concat_score_weight}, called {@code w} here; both start at 1.
 *
 * @see <a href="https://keras.io/api/layers/attention_layers/attention/">keras.layers.Attention</a>
 * @see <a href="https://arxiv.org/abs/1508.04025">Luong et al., 2015</a>
 */
public final class Attention extends SequenceAttention<Attention> {

    private static final List<String> SCORE_MODES = List.of("dot", "concat");

    private String scoreMode = "dot";

    /** Makes a layer of dot products, without a scale. */
    public Attention() {
        super(false);
    }

    /**
     * Sets how a query meets a key: {@code "dot"} or {@code "concat"}; default {@code "dot"}.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public Attention scoreMode(String newScoreMode) {
        requireUnbuilt();
        if (!SCORE_MODES.contains(newScoreMode)) {
            throw new IllegalArgumentException(
                    "Attention: scoreMode must be \"dot\" or \"concat\", got \"" + newScoreMode + "\"");
        }
        scoreMode = newScoreMode;
        return this;
    }

    /** Returns how a query meets a key: {@code "dot"} or {@code "concat"}. */
    public String scoreMode() {
        return scoreMode;
    }

    @Override
    protected List<WeightSpec> weightSpecs(List<Shape> inputs) {
        List<WeightSpec> specs = new ArrayList<>();
        if (useScale()) {
            specs.add(new WeightSpec("scale", Shape.of(), new Ones()));
        }
        if (scoreMode.equals("concat")) {
            specs.add(new WeightSpec("concat_score_weight", Shape.of(), new Ones()));
        }
        return List.copyOf(specs);
    }

    @Override
    protected void describe(Config config) {
        config.put("use_scale", useScale())
                .put("score_mode", scoreMode)
                .put("dropout", dropout())
                .put("seed", seed());
    }

    @Override
    protected Attention self() {
        return this;
    }
}
