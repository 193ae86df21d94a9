package io.github.monokeras;

import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.WeightSpec;
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
        long trainable = 0;
        long nonTrainable = 0;
        for (Layer layer : stack.layers()) {
            String type = layer.getClass().getSimpleName();
            if (!stack.isBuilt()) {
                rows.add(SummaryTable.Row.unbuilt(layer.name(), type));
                continue;
            }
            String shape = layer.outputShape().withBatch(Shape.UNKNOWN).toString();
            rows.add(new SummaryTable.Row(layer.name(), type, shape, layer.countParams()));
            for (WeightSpec spec : layer.weightSpecs()) {
                trainable += spec.trainable() ? spec.shape().size() : 0;
                nonTrainable += spec.trainable() ? 0 : spec.shape().size();
            }
        }
        SummaryTable.Totals totals = new SummaryTable.Totals(
                trainable,
                nonTrainable,
                optimizerVariables,
                stack.backend().dtype().bytes());
        return SummaryTable.of(
                TextStyle.current(), modelName, rows, totals, Console.standard().columns());
    }
}
