package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import java.util.List;

/**
 * Attention by several heads, of which groups share a key and a value: {@link MultiHeadAttention} with fewer kernels.
 *
 * <p>Inputs and masks as {@link HeadAttention} says, output {@code (batch, queryTime, features)}. Kernel of the query
 * {@code (features, numQueryHeads, headDim)}, of key and value {@code (features, numKeyValueHeads, headDim)}, of the output
 * {@code (numQueryHeads, headDim, features)}; biases the same without the first axis, and {@code (features,)}.
 *
 * @see <a href="https://keras.io/api/layers/attention_layers/group_query_attention/">keras.layers.GroupQueryAttention</a>
 * @see <a href="https://arxiv.org/abs/2305.13245">Ainslie et al., 2023</a>
 */
public final class GroupQueryAttention extends HeadAttention<GroupQueryAttention> {

    private final int headDim;
    private final int numQueryHeads;
    private final int numKeyValueHeads;

    /**
     * Makes a layer.
     *
     * @param headDim the size of each head, at least 1
     * @param numQueryHeads the number of heads of the query, a multiple of those of key and value
     * @param numKeyValueHeads the number of heads of key and value, at least 1
     */
    public GroupQueryAttention(int headDim, int numQueryHeads, int numKeyValueHeads) {
        this.headDim = atLeastOne("headDim", headDim);
        this.numQueryHeads = atLeastOne("numQueryHeads", numQueryHeads);
        this.numKeyValueHeads = atLeastOne("numKeyValueHeads", numKeyValueHeads);
        if (numQueryHeads % numKeyValueHeads != 0) {
            throw new IllegalArgumentException(
                    "GroupQueryAttention: numQueryHeads must be a multiple of numKeyValueHeads, got %d and %d"
                            .formatted(numQueryHeads, numKeyValueHeads));
        }
    }

    /** Returns Keras's name of the class, which differs from the one that it is called by. */
    @Override
    public String className() {
        return "GroupedQueryAttention";
    }

    /** Returns the size of each head. */
    public int headDim() {
        return headDim;
    }

    /** Returns the number of heads of the query. */
    public int numQueryHeads() {
        return numQueryHeads;
    }

    /** Returns the number of heads of key and value. */
    public int numKeyValueHeads() {
        return numKeyValueHeads;
    }

    @Override
    Graph inside(List<Shape> inputs) {
        String ofQuery = "bqm,muh->bquh";
        String ofValue = "bkm,mvh->bkvh";
        // Unlike MultiHeadAttention, Keras's layer charges its own outputs too.
        return new HeadGraph(
                        projection("query", ofQuery, "uh", null, numQueryHeads, headDim),
                        projection("key", ofValue, "vh", null, numKeyValueHeads, headDim),
                        useGate()
                                ? projection("gate", ofQuery, "uh", null, numQueryHeads, headDim)
                                        .activation("sigmoid")
                                : null,
                        projection("value", ofValue, "vh", null, numKeyValueHeads, headDim),
                        new ScaledDotProductAttention(this, new int[] {1}),
                        projection(
                                "attention_output",
                                "bquh,uhm->bqm",
                                "m",
                                null,
                                inputs.get(0).dim(-1)))
                .graph(inputs, activityRegularizer());
    }

    @Override
    String attributePrefix() {
        return "_";
    }

    @Override
    void requireInputs(Shape query, Shape value, Shape key) {
        if (query.rank() != 2 || value.rank() != 2 || query.dim(-1) != value.dim(-1)) {
            throw new IllegalArgumentException(
                    "%s: samples of query and value must be (time, features) with the same features, got %s and %s"
                            .formatted(who(), query, value));
        }
        requireAlike(value, key);
    }

    @Override
    List<Shape> outputShapes(Shape query, Shape value) {
        return returnAttentionScores()
                ? List.of(query, Shape.of(numQueryHeads, query.dim(0), value.dim(0)))
                : List.of(query);
    }

    @Override
    protected void describe(Config config) {
        config.put("head_dim", headDim)
                .put("num_query_heads", numQueryHeads)
                .put("num_key_value_heads", numKeyValueHeads)
                .put("use_bias", useBias())
                .put("use_gate", useGate())
                .put("sliding_window", slidingWindow())
                .put("dropout", dropout());
        describeProjections(config);
        config.put("seed", seed());
    }

    @Override
    protected GroupQueryAttention self() {
        return this;
    }
}
