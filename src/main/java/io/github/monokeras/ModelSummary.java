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
        if (TextStyle.current() == TextStyle.KERAS_2) {
            stack.network("summary");
        }
        List<SummaryTable.Row> rows = new ArrayList<>();
        long params = 0;
        for (Layer layer : stack.layers()) {
            String type = layer.getClass().getSimpleName();
            if (!stack.isBuilt()) {
                rows.add(SummaryTable.Row.unbuilt(layer.name(), type));
                continue;
            }
            String shape = layer.outputShape().withBatch(Shape.UNKNOWN).toString();
            rows.add(new SummaryTable.Row(layer.name(), type, shape, layer.countParams()));
            params += layer.countParams();
        }
        SummaryTable.Totals totals = new SummaryTable.Totals(
                params, 0, optimizerVariables, stack.backend().dtype().bytes());
        return SummaryTable.of(
                TextStyle.current(), modelName, rows, totals, Console.standard().columns());
    }
}
