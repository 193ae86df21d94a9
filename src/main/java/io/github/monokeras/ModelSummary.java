package io.github.monokeras;

import io.github.monokeras.layers.Layer;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.text.Console;
import io.github.monokeras.text.SummaryTable;
import io.github.monokeras.text.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** The table of a model's layers, in the current style. */
final class ModelSummary {

    private ModelSummary() {}

    static String of(String modelName, LayerStack stack, long optimizerVariables) {
        stack.requireOpen("summary");
        if (TextStyle.current() == TextStyle.KERAS_2) {
            stack.network("summary");
        }
        List<SummaryTable.Row> rows = new ArrayList<>();
        for (Layer layer : stack.layers()) {
            String type = layer.getClass().getSimpleName();
            if (!stack.isBuilt()) {
                rows.add(SummaryTable.Row.unbuilt(layer.name(), type));
                continue;
            }
            String shape = layer.outputShape().withBatch(Shape.UNKNOWN).toString();
            rows.add(new SummaryTable.Row(layer.name(), type, shape, layer.countParams()));
        }
        long params = stack.isBuilt() ? stack.network("summary").countParams() : 0;
        long trainable = stack.isBuilt() ? stack.network("summary").countTrainableParams() : 0;
        SummaryTable.Totals totals = new SummaryTable.Totals(
                trainable,
                params - trainable,
                optimizerVariables,
                stack.backend().dtype().bytes());
        return SummaryTable.of(
                TextStyle.current(), modelName, rows, totals, Console.standard().columns());
    }
}
