package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A layer that looks up, for each time step of a query, a mean of values: the better a value's key fits the query, the more
 * the value weighs.
 *
 * <p>Inputs in this order: query {@code (batch, queryTime, features)}, value {@code (batch, valueTime, valueFeatures)} and, if
 * it is not the value itself, key {@code (batch, valueTime, features)}. Output {@code (batch, queryTime, valueFeatures)}:
 * {@code softmax(scores) · value}. Values that do not count by the value's mask are left out, the output is 0 where the query
 * does not count, and the query's mask goes on.
 *
 * @param <L> the layer itself
 * @see <a href="https://keras.io/api/layers/attention_layers/">Keras: attention layers</a>
 */
public abstract class SequenceAttention<L extends SequenceAttention<L>> extends ChainedLayer<L> implements Seeded {

    /** What is taken off the score of a value that does not count. */
    public static final double PENALTY = 1e9;

    private boolean useScale;
    private double dropout;
    private @Nullable Long seed;
    private boolean useCausalMask;
    private boolean returnAttentionScores;

    /** Makes a layer with the next free name of its class, its scores scaled or not. */
    SequenceAttention(boolean useScale) {
        this.useScale = useScale;
    }

    /** Says whether a learned weight scales the scores. */
    public final L useScale(boolean newUseScale) {
        requireUnbuilt();
        useScale = newUseScale;
        return self();
    }

    /** Sets the share of weights that are dropped in training, from 0 to 1; default 0. */
    public final L dropout(double newDropout) {
        requireUnbuilt();
        dropout = Rates.checked(className() + ": dropout", newDropout);
        return self();
    }

    /** Gives the dropped weights a seed of their own; default none: the model's stream is used. */
    public final L seed(long newSeed) {
        requireUnbuilt();
        seed = newSeed;
        return self();
    }

    /**
     * Says whether a time step may only look at those up to its own; default false.
     *
     * <p>In Keras this is an argument of the call: {@code Attention()([query, value], use_causal_mask=True)}.
     */
    public final L useCausalMask(boolean newUseCausalMask) {
        requireUnbuilt();
        useCausalMask = newUseCausalMask;
        return self();
    }

    /**
     * Says whether the weights {@code (batch, queryTime, valueTime)} are a second output; default false.
     *
     * <p>In Keras this is an argument of the call: {@code Attention()([query, value], return_attention_scores=True)}.
     */
    public final L returnAttentionScores(boolean newReturnAttentionScores) {
        requireUnbuilt();
        returnAttentionScores = newReturnAttentionScores;
        return self();
    }

    /** Says whether a learned weight scales the scores. */
    public final boolean useScale() {
        return useScale;
    }

    /** Returns the share of weights that are dropped in training. */
    public final double dropout() {
        return dropout;
    }

    /** Says whether a time step may only look at those up to its own. */
    public final boolean useCausalMask() {
        return useCausalMask;
    }

    /** Says whether the weights are a second output. */
    public final boolean returnAttentionScores() {
        return returnAttentionScores;
    }

    @Override
    public final @Nullable Long seed() {
        return seed;
    }

    @Override
    public final boolean supportsMasking() {
        return true;
    }

    @Override
    protected final List<Shape> outputShapes(List<Shape> inputs) {
        if (inputs.size() != 2 && inputs.size() != 3) {
            throw new IllegalArgumentException(
                    "%s: takes 2 or 3 inputs, got %d; pass query, value and maybe key".formatted(who(), inputs.size()));
        }
        Shape query = inputs.get(0);
        Shape value = inputs.get(1);
        Shape key = inputs.get(inputs.size() - 1);
        boolean fits = inputs.stream().allMatch(input -> input.rank() == 2)
                && canMeet(query.dim(1), key.dim(1))
                && canMeet(value.dim(0), key.dim(0));
        if (!fits) {
            throw new IllegalArgumentException(
                    "%s: samples of query, value and key must be (queryTime, features), (valueTime, …) and (valueTime, features), got %s"
                            .formatted(who(), Node.listed(inputs)));
        }
        Shape output = Shape.of(query.dim(0), value.dim(1));
        return returnAttentionScores ? List.of(output, Shape.of(query.dim(0), key.dim(0))) : List.of(output);
    }

    private static boolean canMeet(int size, int other) {
        return size == other || size == Shape.UNKNOWN || other == Shape.UNKNOWN;
    }
}
