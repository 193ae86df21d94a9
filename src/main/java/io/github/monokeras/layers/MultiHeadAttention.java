package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Attention by several heads: each makes a query, a key and a value of its own of the inputs, looks up
 * {@code softmax(query · keyᵀ / sqrt(keyDim)) · value}, and a last kernel makes one of what they found.
 *
 * <p>{@code new MultiHeadAttention(2, 16).apply(x, x)} is self-attention. Inputs and masks as {@link HeadAttention} says;
 * output {@code (batch, queryTime, features)}, or with {@code outputShape} that instead of the features. Kernels of query and
 * key {@code (features, numHeads, keyDim)}, of the value {@code (features, numHeads, valueDim)}, of the output
 * {@code (numHeads, valueDim, outputs)}; biases the same without the first axis, and {@code (outputs,)}. The query may have
 * more axes than time, as {@code (batch, height, width, features)}: {@code attentionAxes} says along which to look.
 *
 * @see <a href="https://keras.io/api/layers/attention_layers/multi_head_attention/">keras.layers.MultiHeadAttention</a>
 * @see <a href="https://arxiv.org/abs/1706.03762">Vaswani et al., 2017</a>
 */
public final class MultiHeadAttention extends HeadAttention<MultiHeadAttention> {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private final int numHeads;
    private final int keyDim;
    private int valueDim;
    private @Nullable Shape projectedTo;
    private int @Nullable [] attentionAxes;

    /**
     * Makes a layer.
     *
     * @param numHeads the number of heads, at least 1
     * @param keyDim the size of each head's query and key, at least 1
     */
    public MultiHeadAttention(int numHeads, int keyDim) {
        this.numHeads = atLeastOne("numHeads", numHeads);
        this.keyDim = atLeastOne("keyDim", keyDim);
        valueDim = keyDim;
    }

    /** Sets the size of each head's value, at least 1; default that of its key. */
    public MultiHeadAttention valueDim(int newValueDim) {
        requireUnbuilt();
        valueDim = atLeastOne("valueDim", newValueDim);
        return this;
    }

    /** Sets the sizes that come out in place of the query's features; default those features. */
    public MultiHeadAttention outputShape(int... sizes) {
        requireUnbuilt();
        for (int size : sizes) {
            atLeastOne("outputShape", size);
        }
        projectedTo = sizes.length == 0 ? null : Shape.of(sizes);
        return this;
    }

    /**
     * Sets the axes to look along, counted with the batch, which is 0, or from the end; default all but batch and features.
     */
    public MultiHeadAttention attentionAxes(int... axes) {
        requireUnbuilt();
        attentionAxes = axes.clone();
        return this;
    }

    /** Returns the number of heads. */
    public int numHeads() {
        return numHeads;
    }

    /** Returns the size of each head's query and key. */
    public int keyDim() {
        return keyDim;
    }

    /** Returns the size of each head's value. */
    public int valueDim() {
        return valueDim;
    }

    @Override
    Graph inside(List<Shape> inputs) {
        int axes = inputs.get(0).rank();
        Shape output = output(inputs.get(0));
        return new HeadGraph(
                        heads("query", axes, keyDim),
                        heads("key", axes, keyDim),
                        useGate() ? heads("gate", axes, valueDim).activation("sigmoid") : null,
                        heads("value", axes, valueDim),
                        new ScaledDotProductAttention(this, attended(axes)),
                        joined(axes, output))
                .graph(inputs, null);
    }

    @Override
    String attributePrefix() {
        return "";
    }

    @Override
    void requireInputs(Shape query, Shape value, Shape key) {
        if (query.rank() < 2 || value.rank() != query.rank()) {
            throw new IllegalArgumentException(
                    "%s: samples of query and value must have the same number of axes, at least 2, got %s and %s"
                            .formatted(who(), query, value));
        }
        requireAlike(value, key);
        int[] attended = attended(query.rank());
        for (int axis = 1; axis < query.rank(); axis++) {
            int each = axis;
            boolean isFree = IntStream.of(attended).anyMatch(any -> any == each);
            if (!isFree && query.dim(axis - 1) != value.dim(axis - 1)) {
                throw new IllegalArgumentException(
                        "%s: query and value must have the same size along axis %d, got %s and %s"
                                .formatted(who(), axis, query, value));
            }
        }
        if ((useCausalMask() || slidingWindow() != null) && !Arrays.equals(attended, new int[] {1})) {
            throw new IllegalArgumentException(
                    "%s: useCausalMask and slidingWindow need attention along axis 1 alone, got axes %s; set attentionAxes to 1"
                            .formatted(who(), Arrays.toString(attended)));
        }
    }

    @Override
    List<Shape> outputShapes(Shape query, Shape value) {
        Shape output = output(query);
        int[] dims = Arrays.copyOf(query.dims(), query.rank() - 1 + output.rank());
        System.arraycopy(output.dims(), 0, dims, query.rank() - 1, output.rank());
        List<Shape> shapes = new ArrayList<>(List.of(Shape.of(dims)));
        if (returnAttentionScores()) {
            shapes.add(scores(query, value));
        }
        return List.copyOf(shapes);
    }

    @Override
    protected void describe(Config config) {
        config.put("num_heads", numHeads)
                .put("key_dim", keyDim)
                .put("value_dim", valueDim)
                .put("dropout", dropout())
                .put("use_bias", useBias())
                .put("use_gate", useGate())
                .put("output_shape", projectedTo)
                .put("attention_axes", isBuilt() ? attended(inputShape().rank()) : attentionAxes)
                .put("sliding_window", slidingWindow());
        describeProjections(config);
        config.put("seed", seed());
    }

    @Override
    protected MultiHeadAttention self() {
        return this;
    }

    private Shape output(Shape query) {
        return projectedTo == null ? Shape.of(query.dim(-1)) : projectedTo;
    }

    /** Makes heads of the last of so many axes of a sample. */
    private EinsumDense heads(String name, int axes, int size) {
        String kept = LETTERS.substring(0, axes);
        String heads = LETTERS.substring(axes + 1, axes + 3);
        String equation = kept + LETTERS.charAt(axes) + "," + LETTERS.charAt(axes) + heads + "->" + kept + heads;
        @Nullable Integer[] shape = new @Nullable Integer[axes + 1];
        shape[axes - 1] = numHeads;
        shape[axes] = size;
        return projection(name, equation, heads, shape);
    }

    private EinsumDense joined(int axes, Shape output) {
        String kept = LETTERS.substring(0, axes);
        String heads = LETTERS.substring(axes, axes + 2);
        String made = LETTERS.substring(axes + 2, axes + 2 + output.rank());
        @Nullable Integer[] shape = new @Nullable Integer[axes - 1 + output.rank()];
        for (int axis = 0; axis < output.rank(); axis++) {
            shape[axes - 1 + axis] = output.dim(axis);
        }
        return projection("attention_output", kept + heads + "," + heads + made + "->" + kept + made, made, shape);
    }

    private int[] attended(int axes) {
        if (attentionAxes == null) {
            return IntStream.range(1, axes).toArray();
        }
        int[] counted = IntStream.of(attentionAxes)
                .map(axis -> axis < 0 ? axis + axes + 1 : axis)
                .toArray();
        if (IntStream.of(counted).anyMatch(axis -> axis < 1 || axis >= axes)
                || IntStream.of(counted).distinct().count() != counted.length) {
            throw new IllegalArgumentException(
                    "%s: attentionAxes must be different axes from 1 to %d, between batch and features, got %s"
                            .formatted(who(), axes - 1, Arrays.toString(attentionAxes)));
        }
        return counted;
    }

    private Shape scores(Shape query, Shape value) {
        int[] attended = attended(query.rank());
        List<Integer> dims = new ArrayList<>();
        for (int axis = 1; axis < query.rank(); axis++) {
            int each = axis;
            if (IntStream.of(attended).noneMatch(any -> any == each)) {
                dims.add(query.dim(axis - 1));
            }
        }
        dims.add(numHeads);
        IntStream.of(attended).forEach(axis -> dims.add(query.dim(axis - 1)));
        IntStream.of(attended).forEach(axis -> dims.add(value.dim(axis - 1)));
        return Shape.of(dims.stream().mapToInt(Integer::intValue).toArray());
    }
}
