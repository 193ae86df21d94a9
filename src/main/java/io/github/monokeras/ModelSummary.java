package io.github.monokeras;

import io.github.monokeras.layers.Graph;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.Node;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.text.Console;
import io.github.monokeras.text.Summary;
import io.github.monokeras.text.SummaryTable;
import io.github.monokeras.text.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** The table of a model's layers, in the current style. */
final class ModelSummary {

    private ModelSummary() {}

    /** Returns the table in the style and for the width of the console. */
    static Summary of(Model model, long optimizerVariables) {
        return of(
                model,
                optimizerVariables,
                TextStyle.current(),
                Console.standard().columns());
    }

    static Summary of(Model model, long optimizerVariables, TextStyle style, int columns) {
        ModelState state = model.state();
        state.requireOpen("summary");
        if (style == TextStyle.KERAS_2) {
            state.network("summary");
        }
        List<SummaryTable.Row> rows = new ArrayList<>();
        Graph graph = state.graph();
        for (Layer layer : model.layers()) {
            rows.add(
                    graph == null
                            ? SummaryTable.Row.unbuilt(layer.name(), layer.className())
                            : row(layer, graph, !(model instanceof Sequential) && !isChain(graph)));
        }
        long params = state.isBuilt() ? state.network("summary").countParams() : 0;
        long trainable = state.isBuilt() ? state.network("summary").countTrainableParams() : 0;
        SummaryTable.Totals totals = new SummaryTable.Totals(
                trainable,
                params - trainable,
                optimizerVariables,
                state.backend().dtype().bytes());
        return new Summary(style, model.name(), rows, totals, columns);
    }

    private static SummaryTable.Row row(Layer layer, Graph graph, boolean connected) {
        List<Shape> shapes = layer.outputShapes().stream()
                .map(shape -> shape.withBatch(Shape.UNKNOWN))
                .toList();
        return new SummaryTable.Row(
                layer.name(),
                layer.className(),
                shapes.size() == 1 ? shapes.get(0).toString() : shapes.toString(),
                layer.countParams(),
                connected ? connections(layer, graph) : null);
    }

    /** Says what a layer takes, as {@code dense[0][0]}: the layer, which of its calls, which output of that. */
    private static List<String> connections(Layer layer, Graph graph) {
        return graph.nodes().stream()
                .filter(node -> node.layer() == layer)
                .flatMap(node -> node.inputs().stream())
                .map(input -> "%s[%d][%d]"
                        .formatted(
                                input.node().layer().name(),
                                input.node().layer().callIndex(input.node()),
                                input.index()))
                .toList();
    }

    /** Says whether the layers stand one after another, each called once. */
    private static boolean isChain(Graph graph) {
        return graph.inputs().size() == 1
                && graph.nodes().stream().allMatch(node -> node.inputs().size() == 1)
                && graph.nodes().stream().map(Node::layer).distinct().count()
                        == graph.nodes().size()
                && graph.nodes().stream()
                                .map(node -> node.inputs().get(0).node())
                                .distinct()
                                .count()
                        == graph.nodes().size();
    }
}
