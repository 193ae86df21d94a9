package io.github.monokeras.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The summary of Keras 2: columns ruled by {@code _} and {@code =}. */
final class Keras2Summary {
    private static final int SHORTEST = 8;
    private static final double[] COLUMN_ENDS = {0.45, 0.85, 1.0};
    private static final double[] CONNECTED_ENDS = {0.33, 0.55, 0.67, 1.0};
    private static final List<String> BREAKS = List.of("),", "},", "],", "',");

    private final int length;
    private final boolean connected;
    private final int[] ends;

    Keras2Summary(int length, boolean connected) {
        if (length < SHORTEST) {
            throw new IllegalArgumentException(
                    "summary: line length must be at least " + SHORTEST + " characters, got " + length);
        }
        this.length = length;
        this.connected = connected;
        double[] shares = connected ? CONNECTED_ENDS : COLUMN_ENDS;
        ends = new int[shares.length];
        for (int column = 0; column < ends.length; column++) {
            ends[column] = (int) (length * shares[column]);
        }
    }

    static int usualLength(boolean connected) {
        return connected ? 98 : 65;
    }

    String text(String modelName, List<SummaryTable.Row> rows, SummaryTable.Totals totals) {
        List<String> lines = new ArrayList<>();
        lines.add("Model: \"" + modelName + "\"");
        lines.add("_".repeat(length));
        addRow(lines, cells("Layer (type)", "Output Shape", "Param #", "Connected to"));
        lines.add("=".repeat(length));
        for (SummaryTable.Row row : rows) {
            String params = row.isBuilt() ? String.valueOf(row.params()) : "0 (unused)";
            addRow(lines, cells(row.title(), shape(row), params, connections(row)));
            lines.add(" ".repeat(length));
        }
        lines.add("=".repeat(length));
        lines.add("Total params: " + PythonText.grouped(totals.trainable() + totals.nonTrainable()));
        lines.add("Trainable params: " + PythonText.grouped(totals.trainable()));
        lines.add("Non-trainable params: " + PythonText.grouped(totals.nonTrainable()));
        lines.add("_".repeat(length));
        return String.join("\n", lines) + "\n";
    }

    private String[] cells(String layer, String shape, String params, String connections) {
        return connected ? new String[] {layer, shape, params, connections} : new String[] {layer, shape, params};
    }

    /** Keras 2 writes what an input layer gives as a list. */
    private static String shape(SummaryTable.Row row) {
        return row.type().equals("InputLayer") ? "[" + row.outputShape() + "]" : row.outputShape();
    }

    private static String connections(SummaryTable.Row row) {
        List<String> given = row.connectedTo() == null ? List.of() : row.connectedTo();
        return given.stream().map(one -> "'" + one + "'").collect(Collectors.joining(", ", "[", "]"));
    }

    private void addRow(List<String> lines, String... cells) {
        String[] rest = cells.clone();
        while (!String.join("", rest).isEmpty()) {
            StringBuilder line = new StringBuilder(" ");
            for (int column = 0; column < rest.length; column++) {
                String piece = rest[column].substring(0, cut(rest[column], room(column)));
                rest[column] = rest[column].substring(piece.length());
                line.append(piece).append(column == rest.length - 1 ? "" : "  ");
                line.append(" ".repeat(Math.max(0, ends[column] - line.length())));
            }
            lines.add(line.toString());
        }
    }

    private int room(int column) {
        int start = column == 0 ? 0 : ends[column - 1];
        // Two spaces part a column from the next. None is kept for the space that begins the line: in Keras 2.11 a name
        // of full width moves the rest of its line by one.
        int kept = column == ends.length - 1 ? 0 : 2;
        return ends[column] - start - kept;
    }

    private static int cut(String cell, int room) {
        int cut = Math.min(room, cell.length());
        String fitting = cell.substring(0, cut);
        for (String end : BREAKS) {
            int found = fitting.indexOf(end);
            if (found >= 0) {
                cut = Math.min(cut, found + end.length());
            }
        }
        return cut;
    }
}
