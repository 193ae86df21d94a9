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

    static String of(Model model, long optimizerVariables) {
        ModelState state = model.state();
        state.requireOpen("summary");
        if (TextStyle.current() == TextStyle.KERAS_2) {
            state.network("summary");
        }
        List<SummaryTable.Row> rows = new ArrayList<>();
        for (Layer layer : model.layers()) {
            String type = layer.className();
            if (!state.isBuilt()) {
                rows.add(SummaryTable.Row.unbuilt(layer.name(), type));
                continue;
            }
            String shape = layer.outputShape().withBatch(Shape.UNKNOWN).toString();
            rows.add(new SummaryTable.Row(layer.name(), type, shape, layer.countParams()));
        }
        long params = state.isBuilt() ? state.network("summary").countParams() : 0;
        long trainable = state.isBuilt() ? state.network("summary").countTrainableParams() : 0;
        SummaryTable.Totals totals = new SummaryTable.Totals(
                trainable,
                params - trainable,
                optimizerVariables,
                state.backend().dtype().bytes());
        return SummaryTable.of(
                TextStyle.current(), model.name(), rows, totals, Console.standard().columns());
    }
}
