package io.github.monokeras.onnx;

import io.github.monokeras.layers.ScaledDotProductAttention;
import io.github.monokeras.tensor.Shape;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * {@code softmax(query · keyᵀ / sqrt(features)) · value} for each head, as two einsums with a letter for each axis.
 *
 * @param layer the description
 */
record ScaledDotProductFormula(ScaledDotProductAttention layer) implements OnnxFormula {

    /** What Keras puts in place of a score that does not count, where it computes without weights. */
    private static final double HIDDEN = -0.7 * 3.38953e38;

    /** What Keras puts in place of a score that does not count, where it computes weights. */
    private static final double MASKED = -1e9;

    @Override
    public List<String> write(OnnxCall call) {
        OnnxGraph graph = call.graph();
        int rank = call.rank();
        String query = letters(rank, 'a');
        String key = letters(rank, 'A');
        String scores = pick(query, layer.separateAxes(rank)) + attended(query) + attended(key);
        double scale = 1 / Math.sqrt(call.sample().dim(-1));
        String scaled = graph.op("Mul", call.input(), graph.number(scale));
        String products = einsum(graph, scaled, query, forHeads(call, 1), key, scores);
        int axes = layer.attentionAxes().length;
        String weights = weights(
                call,
                products,
                IntStream.range(scores.length() - axes, scores.length()).toArray());
        String valueLetters = key.substring(0, rank - 1) + 'z';
        String values = forHeads(call, call.inputs().size() - 1);
        String found = einsum(graph, weights, scores, values, valueLetters, query.substring(0, rank - 1) + 'z');
        String output = layer.useGate() ? graph.op("Mul", found, call.input(2)) : found;
        return layer.returnAttentionScores() ? List.of(output, weights) : List.of(output);
    }

    /** Returns a letter for each axis; those of the axes attended along are others for queries than for keys. */
    private String letters(int rank, char forAttended) {
        StringBuilder letters = new StringBuilder();
        for (int axis = 0; axis < rank; axis++) {
            int each = axis;
            boolean isAttended = IntStream.of(layer.attentionAxes()).anyMatch(at -> at == each);
            letters.append((char) ((isAttended ? forAttended : 'a') + axis));
        }
        return letters.toString();
    }

    private String attended(String letters) {
        return pick(letters, layer.attentionAxes());
    }

    private static String pick(String letters, int... axes) {
        return IntStream.of(axes)
                .mapToObj(axis -> letters.substring(axis, axis + 1))
                .reduce("", String::concat);
    }

    private static String einsum(OnnxGraph graph, String a, String ofA, String b, String ofB, String output) {
        return graph.node("Einsum", a, b)
                .text("equation", "%s,%s->%s".formatted(ofA, ofB, output))
                .output();
    }

    private String weights(OnnxCall call, String scores, int... axes) {
        OnnxGraph graph = call.graph();
        String keeps = keeps(call);
        if (keeps == null) {
            return NormalizationFormulas.softmax(graph, scores, axes);
        }
        layer.requireTime();
        // (batch, queryTime, valueTime) as (batch, 1, …, queryTime, valueTime)
        String forHeads = graph.unsqueeze(keeps, IntStream.range(1, axes[0] - 1).toArray());
        boolean isZero = layer.zeroWhereNothingCounts();
        String counting = graph.op("Where", forHeads, scores, graph.number(isZero ? MASKED : HIDDEN));
        String weights = NormalizationFormulas.softmax(graph, counting, axes);
        return isZero ? graph.op("Where", forHeads, weights, graph.number(0)) : weights;
    }

    /** Returns true where a query may look at a value, {@code (batch or 1, queryTime, valueTime)}, or null: everywhere. */
    private @Nullable String keeps(OnnxCall call) {
        OnnxGraph graph = call.graph();
        int last = call.inputs().size() - 1;
        OnnxValue query = call.inputs().get(0);
        OnnxValue value = call.inputs().get(last);
        String keeps = mask(call, 0, 2);
        keeps = AttentionFormulas.and(graph, keeps, mask(call, 1, 1));
        keeps = AttentionFormulas.and(graph, keeps, mask(call, last, 1));
        if (layer.useCausalMask()) {
            keeps = AttentionFormulas.and(graph, keeps, TimeDistances.notAfter(graph, query, value));
        }
        Integer window = layer.slidingWindow();
        return window == null
                ? keeps
                : AttentionFormulas.and(graph, keeps, TimeDistances.within(window, graph, query, value));
    }

    private static @Nullable String mask(OnnxCall call, int input, int axis) {
        OnnxMask mask = call.mask(input);
        return mask == null ? null : call.graph().unsqueeze(mask.name(), axis);
    }

    /** Returns keys or values with each group repeated for its heads. */
    private static String forHeads(OnnxCall call, int input) {
        Shape sample = call.inputs().get(input).sample();
        int heads = call.sample().dim(-2);
        int groups = sample.dim(-2);
        if (groups == heads) {
            return call.input(input);
        }
        long[] group = IntStream.range(0, heads)
                .mapToLong(head -> head / (heads / groups))
                .toArray();
        return call.graph()
                .node("Gather", call.input(input), call.graph().integers(group))
                .integer("axis", sample.rank() - 1)
                .output();
    }
}
