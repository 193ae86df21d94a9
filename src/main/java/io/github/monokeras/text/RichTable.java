package io.github.monokeras.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A table of three or four columns with a heavy head, as the Python library rich draws it for Keras 3.
 *
 * @see <a href="https://rich.readthedocs.io/en/stable/tables.html">rich: tables</a>
 */
final class RichTable {
    private static final double[] COLUMN_ENDS = {0.45, 0.80, 1.0};
    private static final double[] CONNECTED_ENDS = {0.3, 0.56, 0.74, 1.0};
    private static final int RIGHT_ALIGNED = 2;
    private static final int NARROWEST_COLUMN = 4;
    private static final int PADDING = 2;

    private final int[] widths;

    private RichTable(int length, double[] ends) {
        int columns = ends.length;
        int[] wanted = new int[columns];
        int end = 0;
        for (int column = 0; column < columns; column++) {
            wanted[column] = (int) (ends[column] * length) - end;
            end += wanted[column];
            if (wanted[column] < NARROWEST_COLUMN) {
                throw new IllegalArgumentException("summary: line length must be at least 16 characters, got " + length
                        + "; make the console wider (it takes the console's width less 4) or give a line length");
            }
        }
        this.widths = lessBorders(wanted);
    }

    /** Makes a table of three columns, the last for numbers. */
    static RichTable simple(int length) {
        return new RichTable(length, COLUMN_ENDS);
    }

    /** Makes a table of four columns, the third for numbers. */
    static RichTable connected(int length) {
        return new RichTable(length, CONNECTED_ENDS);
    }

    /** Takes the borders and the padding, which are counted nowhere else, evenly from the columns. */
    private static int[] lessBorders(int[] wanted) {
        int[] widths = new int[wanted.length];
        int borders = wanted.length + 1;
        int excess = PADDING * wanted.length + borders;
        for (int column = 0; column < wanted.length; column++) {
            int taken = (int) Math.rint((double) excess / (wanted.length - column));
            widths[column] = wanted[column] + PADDING - taken;
            excess -= taken;
        }
        return widths;
    }

    List<String> lines(List<String> head, List<List<String>> rows) {
        List<String> lines = new ArrayList<>();
        lines.add(rule("┏", "━", "┳", "┓"));
        addLines(lines, endingTogether(wrapped(head)), "┃");
        lines.add(rule("┡", "━", "╇", "┩"));
        for (int row = 0; row < rows.size(); row++) {
            if (row > 0) {
                lines.add(rule("├", "─", "┼", "┤"));
            }
            addLines(lines, wrapped(rows.get(row)), "│");
        }
        lines.add(rule("└", "─", "┴", "┘"));
        return lines;
    }

    private String rule(String left, String fill, String cross, String right) {
        List<String> parts = new ArrayList<>();
        for (int width : widths) {
            parts.add(fill.repeat(width));
        }
        return left + String.join(cross, parts) + right;
    }

    private List<List<String>> wrapped(List<String> cells) {
        List<List<String>> wrapped = new ArrayList<>();
        for (int column = 0; column < widths.length; column++) {
            wrapped.add(RichText.wrapped(cells.get(column), widths[column] - PADDING));
        }
        return wrapped;
    }

    /** Moves the cells of the head down to its last line, where rich has them. */
    private static List<List<String>> endingTogether(List<List<String>> cells) {
        List<List<String>> moved = new ArrayList<>();
        for (List<String> cell : cells) {
            List<String> lines = new ArrayList<>(Collections.nCopies(height(cells) - cell.size(), ""));
            lines.addAll(cell);
            moved.add(lines);
        }
        return moved;
    }

    private static int height(List<List<String>> cells) {
        int height = 1;
        for (List<String> cell : cells) {
            height = Math.max(height, cell.size());
        }
        return height;
    }

    private void addLines(List<String> lines, List<List<String>> cells, String border) {
        for (int row = 0; row < height(cells); row++) {
            StringBuilder line = new StringBuilder(border);
            for (int column = 0; column < widths.length; column++) {
                List<String> cell = cells.get(column);
                String text = row < cell.size() ? cell.get(row) : "";
                line.append(' ').append(aligned(text, column)).append(' ').append(border);
            }
            lines.add(line.toString());
        }
    }

    private String aligned(String text, int column) {
        int width = widths[column] - PADDING;
        if (column == RIGHT_ALIGNED) {
            String stripped = text.stripTrailing();
            return " ".repeat(width - stripped.length()) + stripped;
        }
        return text + " ".repeat(width - text.length());
    }
}
