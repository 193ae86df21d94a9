package io.github.monokeras.text;

import java.util.ArrayList;
import java.util.List;

/** The summary of Keras 3: a table in box-drawing characters, as the Python library rich lays it out. */
final class Keras3Summary {
    private static final int LONGEST_USUAL = 88;
    private static final int LONGEST_CONNECTED = 108;
    private static final int MARGIN = 4;
    private static final int SIZE_SCALE = 1024;
    private static final List<String> SIZE_UNITS = List.of("B", "KB", "MB", "GB", "TB", "PB");
    private static final int COUNTER_BYTES = 8;

    private final RichTable table;
    private final int columns;
    private final boolean connected;

    Keras3Summary(int length, int columns, boolean connected) {
        this.table = connected ? RichTable.connected(length) : RichTable.simple(length);
        this.columns = columns;
        this.connected = connected;
    }

    static int usualLength(int columns, boolean connected) {
        return Math.min(connected ? LONGEST_CONNECTED : LONGEST_USUAL, columns - MARGIN);
    }

    String text(String modelName, List<SummaryTable.Row> rows, SummaryTable.Totals totals) {
        List<String> lines = new ArrayList<>(RichText.folded("Model: \"" + modelName + "\"", columns));
        List<List<String>> cells = new ArrayList<>();
        for (SummaryTable.Row row : rows) {
            String params = row.isBuilt() ? PythonText.grouped(row.params()) : "0 (unbuilt)";
            cells.add(cells(row.title(), row.outputShape(), params, connections(row)));
        }
        for (String line : table.lines(cells("Layer (type)", "Output Shape", "Param #", "Connected to"), cells)) {
            lines.add(line.substring(0, Math.min(columns, line.length())));
        }
        for (String line : totalLines(totals)) {
            lines.addAll(RichText.folded(line, columns));
        }
        return String.join("\n", lines) + "\n";
    }

    private List<String> cells(String layer, String shape, String params, String connections) {
        return connected ? List.of(layer, shape, params, connections) : List.of(layer, shape, params);
    }

    private static String connections(SummaryTable.Row row) {
        return row.connectedTo() == null || row.connectedTo().isEmpty() ? "-" : String.join(", ", row.connectedTo());
    }

    private static List<String> totalLines(SummaryTable.Totals totals) {
        long weights = totals.trainable() + totals.nonTrainable();
        double optimizerBytes = optimizerBytes(totals);
        double width = totals.bytesPerValue();
        List<String> lines = new ArrayList<>();
        lines.add(line("Total", weights + totals.optimizer(), weights * width + optimizerBytes));
        lines.add(line("Trainable", totals.trainable(), totals.trainable() * width));
        lines.add(line("Non-trainable", totals.nonTrainable(), totals.nonTrainable() * width));
        if (totals.optimizer() > 0) {
            lines.add(line("Optimizer", totals.optimizer(), optimizerBytes));
        }
        return lines;
    }

    private static double optimizerBytes(SummaryTable.Totals totals) {
        if (totals.optimizer() == 0) {
            return 0;
        }
        // One of the optimizer's values counts its steps, and is an int64 whatever the type of the others.
        return (totals.optimizer() - 1) * (double) totals.bytesPerValue() + COUNTER_BYTES;
    }

    private static String line(String what, long count, double bytes) {
        return " " + what + " params: " + PythonText.grouped(count) + " (" + size(bytes) + ")";
    }

    private static String size(double bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= SIZE_SCALE && unit < SIZE_UNITS.size() - 1) {
            size /= SIZE_SCALE;
            unit++;
        }
        return PythonText.fixed(size, 2) + " " + SIZE_UNITS.get(unit);
    }
}
