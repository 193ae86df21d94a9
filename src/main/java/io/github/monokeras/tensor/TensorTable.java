package io.github.monokeras.tensor;

import io.github.monokeras.text.EdgeItems;
import io.github.monokeras.text.HtmlTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lays out a tensor of rank 1 or 2 as a table whose rows and columns are numbered; of a long axis it shows both ends. A
 * single number, and other ranks, stay NumPy's text.
 */
final class TensorTable {

    /** The most rows that are shown. */
    private static final int MOST_ROWS = 12;
    /** The most columns that are shown. */
    private static final int MOST_COLUMNS = 20;
    /** How many at each end are shown of a longer axis. */
    private static final int EDGE_ITEMS = 5;

    private static final String GAP_TEXT = "…";

    private TensorTable() {}

    static String of(Tensor tensor) {
        int rank = tensor.shape().rank();
        String body = (rank == 1 || rank == 2) && tensor.size() > 1
                ? table(tensor)
                : "<pre>%s</pre>\n".formatted(HtmlTable.escape(tensor.toString()));
        return "%s<p>shape %s, %s</p>\n".formatted(body, tensor.shape(), tensor.dtype());
    }

    private static String table(Tensor tensor) {
        int columns = tensor.shape().dim(tensor.shape().rank() - 1);
        int[] shownRows = EdgeItems.of(tensor.size() / columns, MOST_ROWS, EDGE_ITEMS);
        int[] shownColumns = EdgeItems.of(columns, MOST_COLUMNS, EDGE_ITEMS);
        ElementFormat format = ElementFormat.of(
                tensor,
                Arrays.stream(shownRows)
                        .filter(row -> row != EdgeItems.GAP)
                        .flatMap(row -> Arrays.stream(shownColumns)
                                .filter(column -> column != EdgeItems.GAP)
                                .map(column -> row * columns + column))
                        .toArray());
        HtmlTable table = new HtmlTable(titles(shownColumns));
        for (int row : shownRows) {
            List<String> cells = new ArrayList<>(List.of(title(row)));
            for (int column : shownColumns) {
                cells.add(
                        row == EdgeItems.GAP || column == EdgeItems.GAP
                                ? GAP_TEXT
                                : format.text(row * columns + column).strip());
            }
            table.row(cells);
        }
        return table.toHtml();
    }

    private static List<String> titles(int[] shownColumns) {
        List<String> titles = new ArrayList<>(List.of(""));
        for (int column : shownColumns) {
            titles.add(title(column));
        }
        return titles;
    }

    private static String title(int index) {
        return index == EdgeItems.GAP ? GAP_TEXT : String.valueOf(index);
    }
}
