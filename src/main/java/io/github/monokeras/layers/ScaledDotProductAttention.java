package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The inside of {@link MultiHeadAttention} and {@link GroupQueryAttention}, between their kernels:
 * {@code softmax(query · keyᵀ / sqrt(features)) · value} for each head.
 *
 * <p>Inputs in this order: query {@code (batch, queryTime, heads, features)}, key {@code (batch, valueTime, groups, features)},
 * where there is one a gate in the shape of the output, and value {@code (batch, valueTime, groups, valueFeatures)}; each
 * group of keys and values serves {@code heads / groups} heads. Output {@code (batch, queryTime, heads, valueFeatures)}, times
 * the gate, and if asked for the weights {@code (batch, heads, queryTime, valueTime)}. Instead of the one time axis there may
 * be others, some of which are attended along.
 *
 * @see <a href="https://arxiv.org/abs/1706.03762">Vaswani et al., 2017</a>
 */
public final class ScaledDotProductAttention extends ChainedLayer<ScaledDotProductAttention> implements Seeded {

    private final HeadAttention<?> options;
    private final int[] attentionAxes;

    /** Makes the inside of a layer, along axes that are counted with the batch. */
    ScaledDotProductAttention(HeadAttention<?> options, int[] attentionAxes) {
        this.options = options;
        this.attentionAxes = attentionAxes.clone();
    }

    /** Returns the axes that are attended along, counted with the batch, which is 0. */
    public int[] attentionAxes() {
        return attentionAxes.clone();
    }

    /** Returns those axes of a query, counted with the batch, that the attention does not mix: batch, heads and others. */
    public int[] separateAxes(int rank) {
        return IntStream.range(0, rank - 1)
                .filter(axis -> IntStream.of(attentionAxes).noneMatch(each -> each == axis))
                .toArray();
    }

    /** Returns the share of weights that are dropped in training. */
    public double dropout() {
        return options.dropout();
    }

    /** Says whether the third input is a gate. */
    public boolean useGate() {
        return options.useGate();
    }

    /** Says whether a time step may only look at those up to its own. */
    public boolean useCausalMask() {
        return options.useCausalMask();
    }

    /** Returns from which distance on time steps are not looked at, or null: any may be. */
    public @Nullable Integer slidingWindow() {
        return options.slidingWindow();
    }

    /** Says whether the weights are a second output. */
    public boolean returnAttentionScores() {
        return options.returnAttentionScores();
    }

    /**
     * Says whether a query that may look at nothing at all gets 0; else it gets the mean of all values.
     *
     * <p>Keras on TensorFlow has two ways of computing this, which differ there: the short one is taken where nobody asks
     * for weights or drops any, along one axis.
     */
    public boolean zeroWhereNothingCounts() {
        return dropout() > 0 || returnAttentionScores() || inputShapes().get(0).rank() != 3;
    }

    /** Refuses masks where it is not time that is attended along. */
    public void requireTime() {
        if (attentionAxes.length != 1 || attentionAxes[0] != 1) {
            throw new IllegalArgumentException(options.who()
                    + ": a mask needs attention along axis 1 alone; set attentionAxes to 1, or take the mask off");
        }
    }

    @Override
    public @Nullable Long seed() {
        return options.seed();
    }

    @Override
    public boolean supportsMasking() {
        return true;
    }

    @Override
    protected List<Shape> outputShapes(List<Shape> inputs) {
        Shape query = inputs.get(0);
        Shape value = inputs.get(inputs.size() - 1);
        int[] output = query.dims();
        output[output.length - 1] = value.dim(-1);
        if (!returnAttentionScores()) {
            return List.of(Shape.of(output));
        }
        IntStream separate =
                IntStream.of(separateAxes(query.rank() + 1)).skip(1).map(axis -> query.dim(axis - 1));
        IntStream from = IntStream.of(attentionAxes).map(axis -> query.dim(axis - 1));
        IntStream to = IntStream.of(attentionAxes).map(axis -> value.dim(axis - 1));
        int[] scores = IntStream.concat(separate, IntStream.concat(from, to)).toArray();
        return List.of(Shape.of(output), Shape.of(scores));
    }

    @Override
    protected ScaledDotProductAttention self() {
        return this;
    }
}
