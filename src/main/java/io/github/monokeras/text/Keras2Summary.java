package io.github.monokeras.text;

import java.util.ArrayList;
import java.util.List;

/** The summary of Keras 2: columns ruled by {@code _} and {@code =}. */
final class Keras2Summary {
    static final int USUAL_LENGTH = 65;
    private static final int SHORTEST = 8;
    private static final double[] COLUMN_ENDS = {0.45, 0.85, 1.0};
    private static final List<String> BREAKS = List.of("),", "},", "],", "',");

    private final int length;
    private final int[] ends = new int[COLUMN_ENDS.length];

    Keras2Summary(int length) {
        if (length < SHORTEST) {
            throw new IllegalArgumentException(
                    "summary: line length must be at least " + SHORTEST + " characters, got " + length);
        }
        this.length = length;
        for (int column = 0; column < ends.length; column++) {
            ends[column] = (int) (length * COLUMN_ENDS[column]);
        }
    }

    String text(String modelName, List<SummaryTable.Row> rows, SummaryTable.Totals totals) {
        List<String> lines = new ArrayList<>();
        lines.add("Model: \"" + modelName + "\"");
        lines.add("_".repeat(length));
        addRow(lines, "Layer (type)", "Output Shape", "Param #");
        lines.add("=".repeat(length));
        for (SummaryTable.Row row : rows) {
            addRow(lines, row.title(), row.outputShape(), row.isBuilt() ? String.valueOf(row.params()) : "0 (unused)");
            lines.add(" ".repeat(length));
        }
        lines.add("=".repeat(length));
        lines.add("Total params: " + PythonText.grouped(totals.trainable() + totals.nonTrainable()));
        lines.add("Trainable params: " + PythonText.grouped(totals.trainable()));
        lines.add("Non-trainable params: " + PythonText.grouped(totals.nonTrainable()));
        lines.add("_".repeat(length));
        return String.join("\n", lines) + "\n";
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
