package io.github.monokeras.onnx;

import io.github.monokeras.layers.CategoryEncoding;
import io.github.monokeras.layers.CategoryLayer;
import io.github.monokeras.layers.Discretization;
import io.github.monokeras.layers.IntegerLookup;
import io.github.monokeras.tensor.Tensor;
import java.util.Arrays;
import java.util.function.BiFunction;

/** The layers that make categories of numbers, but for those that hash. */
final class CategoryFormulas {

    private CategoryFormulas() {}

    static void addTo(OnnxFormulas formulas) {
        formulas.add(
                        Discretization.class,
                        layer -> OnnxFormula.single(call -> encoded(layer, call, (graph, x) -> bins(layer, graph, x))))
                .add(
                        CategoryEncoding.class,
                        layer -> OnnxFormula.single(call -> encoded(layer, call, (graph, x) -> graph.op("Floor", x))))
                .add(
                        IntegerLookup.class,
                        layer -> OnnxFormula.single(
                                call -> encoded(layer, call, (graph, x) -> LookupFormula.indices(layer, graph, x))));
    }

    /** How many boundaries a number reaches. */
    private static String bins(Discretization layer, OnnxGraph graph, String x) {
        double[] boundaries = layer.binBoundaries();
        if (boundaries == null) {
            throw OnnxCall.refused(layer, "as its bins are not known yet; call adapt first");
        }
        String all = graph.floats("boundaries", Tensor.of(boundaries));
        String reached = graph.op("GreaterOrEqual", graph.unsqueeze(x, -1), all);
        return graph.sum(graph.toFloat(reached), false, -1);
    }

    private static String encoded(CategoryLayer<?> layer, OnnxCall call, BiFunction<OnnxGraph, String, String> index) {
        OnnxGraph graph = call.graph();
        String indices = index.apply(graph, call.input());
        return switch (layer.outputMode()) {
            case INT -> indices;
            case ONE_HOT -> {
                boolean isColumn = call.rank() > 1 && call.sample().dim(-1) == 1;
                yield graph.toFloat(isCategory(layer, graph, isColumn ? indices : graph.unsqueeze(indices, -1)));
            }
            case MULTI_HOT -> graph.reduce("ReduceMax", places(layer, graph, indices), false, 1);
            case COUNT, TF_IDF -> {
                String places = places(layer, graph, indices);
                boolean isWeighted = call.inputs().size() > 1;
                String counts = isWeighted ? graph.op("Mul", places, graph.unsqueeze(call.input(1), 2)) : places;
                String sum = graph.sum(counts, false, 1);
                double[] each = layer.weights();
                yield each.length == 0 ? sum : graph.op("Mul", sum, graph.floats("weights", Tensor.of(each)));
            }
        };
    }

    /** Returns {@code (batch, length, categories)}. */
    private static String places(CategoryLayer<?> layer, OnnxGraph graph, String indices) {
        return graph.toFloat(isCategory(layer, graph, graph.unsqueeze(indices, 2)));
    }

    private static String isCategory(CategoryLayer<?> layer, OnnxGraph graph, String indices) {
        double[] categories = new double[layer.depth()];
        Arrays.setAll(categories, category -> category);
        return graph.op("Equal", indices, graph.floats("categories", Tensor.of(categories)));
    }
}
