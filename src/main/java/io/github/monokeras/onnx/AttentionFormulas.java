package io.github.monokeras.onnx;

import io.github.monokeras.layers.AdditiveAttention;
import io.github.monokeras.layers.Attention;
import io.github.monokeras.layers.EinsumDense;
import io.github.monokeras.layers.EinsumEquation;
import io.github.monokeras.layers.ScaledDotProductAttention;
import io.github.monokeras.layers.SequenceAttention;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The layers that look up values by keys. */
final class AttentionFormulas {

    private static final int FEATURES = 3;

    private AttentionFormulas() {}

    static void addTo(OnnxFormulas formulas) {
        formulas.add(Attention.class, layer -> call -> attention(layer, call, each -> dotOrConcat(layer, each)))
                .add(AdditiveAttention.class, layer -> call -> attention(layer, call, each -> additive(layer, each)))
                .add(EinsumDense.class, layer -> OnnxFormula.single(call -> einsum(layer, call)))
                .add(ScaledDotProductAttention.class, ScaledDotProductFormula::new);
    }

    /** {@code softmax(scores) · value}, with scores {@code (batch, queryTime, valueTime)}. */
    private static List<String> attention(
            SequenceAttention<?> layer, OnnxCall call, Function<OnnxCall, String> formula) {
        OnnxGraph graph = call.graph();
        String scores = formula.apply(call);
        String keeps = keeps(layer, call);
        if (keeps != null) {
            String hidden = graph.toFloat(graph.op("Not", keeps));
            scores = graph.op("Sub", scores, graph.op("Mul", hidden, graph.number(SequenceAttention.PENALTY)));
        }
        String weights = NormalizationFormulas.softmax(graph, scores, 2);
        String output = graph.op("MatMul", weights, call.input(1));
        OnnxMask counts = call.mask(0);
        if (counts != null) {
            output = graph.op("Where", graph.unsqueeze(counts.name(), 2), output, graph.number(0));
        }
        return layer.returnAttentionScores() ? List.of(output, weights) : List.of(output);
    }

    /** {@code query · keyᵀ}, or {@code w sum(tanh(query + key))}. */
    private static String dotOrConcat(Attention layer, OnnxCall call) {
        OnnxGraph graph = call.graph();
        if (layer.scoreMode().equals("concat")) {
            String sums = sums(call);
            String scaled = layer.useScale() ? graph.op("Mul", sums, call.constant(0)) : sums;
            String curves = graph.sum(graph.op("Tanh", scaled), false, FEATURES);
            return graph.op("Mul", curves, call.constant(layer.useScale() ? 1 : 0));
        }
        String products = graph.op("MatMul", call.input(), graph.transpose(key(call), 0, 2, 1));
        return layer.useScale() ? graph.op("Mul", products, call.constant(0)) : products;
    }

    /** {@code sum(scale tanh(query + key))}. */
    private static String additive(AdditiveAttention layer, OnnxCall call) {
        OnnxGraph graph = call.graph();
        String curves = graph.op("Tanh", sums(call));
        String scaled = layer.useScale() ? graph.op("Mul", curves, call.constant(0)) : curves;
        return graph.sum(scaled, false, FEATURES);
    }

    /** Returns {@code query + key} for each pair, {@code (batch, queryTime, valueTime, features)}. */
    private static String sums(OnnxCall call) {
        OnnxGraph graph = call.graph();
        return graph.op("Add", graph.unsqueeze(call.input(), 2), graph.unsqueeze(key(call), 1));
    }

    private static String key(OnnxCall call) {
        return call.input(call.inputs().size() - 1);
    }

    private static @Nullable String keeps(SequenceAttention<?> layer, OnnxCall call) {
        OnnxGraph graph = call.graph();
        OnnxMask mask = call.mask(1);
        String counts = mask == null ? null : graph.unsqueeze(mask.name(), 1);
        String past = layer.useCausalMask()
                ? TimeDistances.notAfter(
                        graph, call.inputs().get(0), call.inputs().get(1))
                : null;
        return and(graph, counts, past);
    }

    /** Returns true where both are; null stands for true everywhere. */
    static @Nullable String and(OnnxGraph graph, @Nullable String some, @Nullable String other) {
        return some == null ? other : other == null ? some : graph.op("And", some, other);
    }

    private static String einsum(EinsumDense layer, OnnxCall call) {
        EinsumEquation equation = layer.equation(call.rank());
        String product = call.graph()
                .node("Einsum", call.input(), call.constant(0))
                .text("equation", letters(equation))
                .output();
        return layer.useBias() ? call.graph().op("Add", product, call.constant(1)) : product;
    }

    /** Returns the equation in the letters from a on, since those that stand for dots are digits. */
    private static String letters(EinsumEquation equation) {
        String used = equation.input() + equation.kernel() + equation.output();
        String all = "%s,%s->%s".formatted(equation.input(), equation.kernel(), equation.output());
        StringBuilder letters = new StringBuilder();
        String distinct = used.chars()
                .distinct()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        for (int i = 0; i < all.length(); i++) {
            int place = distinct.indexOf(all.charAt(i));
            letters.append(place < 0 ? all.charAt(i) : (char) ('a' + place));
        }
        return letters.toString();
    }
}
