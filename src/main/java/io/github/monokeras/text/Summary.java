package io.github.monokeras.text;

import java.util.ArrayList;
import java.util.List;

/**
 * What {@code model.summary()} shows: the text of {@link SummaryTable}, in a notebook a table with the same columns.
 *
 * @param style the style to write in
 * @param modelName the model's name
 * @param rows the layers in order
 * @param totals what stands below the table
 * @param columns the width of the console in characters
 */
public record Summary(
        TextStyle style, String modelName, List<SummaryTable.Row> rows, SummaryTable.Totals totals, int columns)
        implements RichOutput {

    @Override
    public String toString() {
        return SummaryTable.of(style, modelName, rows, totals, columns);
    }

    @Override
    public String toHtml() {
        boolean connected = SummaryTable.connected(rows);
        List<String> titles = new ArrayList<>(List.of("Layer (type)", "Output Shape", "Param #"));
        if (connected) {
            titles.add("Connected to");
        }
        HtmlTable table = new HtmlTable(titles);
        for (SummaryTable.Row row : rows) {
            List<String> cells = new ArrayList<>(List.of(row.title(), row.outputShape(), params(row)));
            if (connected) {
                cells.add(row.connectedTo() == null ? "" : String.join(", ", row.connectedTo()));
            }
            table.row(cells);
        }
        return "<p>Model: \"%s\"</p>\n%s<p>Total params: %s<br>Trainable params: %s<br>Non-trainable params: %s</p>\n"
                .formatted(
                        HtmlTable.escape(modelName),
                        table.toHtml(),
                        PythonText.grouped(totals.trainable() + totals.nonTrainable()),
                        PythonText.grouped(totals.trainable()),
                        PythonText.grouped(totals.nonTrainable()));
    }

    private static String params(SummaryTable.Row row) {
        return row.isBuilt() ? PythonText.grouped(row.params()) : "0 (unbuilt)";
    }
}
