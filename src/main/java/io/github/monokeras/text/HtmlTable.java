package io.github.monokeras.text;

import java.util.List;

/**
 * A table as HTML: {@code new HtmlTable("weight", "difference").row("kernel", "1.2e-07").toHtml()}.
 *
 * <p>The first column is aligned to the left, the others, which hold numbers, to the right.
 */
public final class HtmlTable {

    private final int columns;
    private final StringBuilder html = new StringBuilder("<table>\n");

    /** Begins a table with the titles of its columns. */
    public HtmlTable(String... titles) {
        this(List.of(titles));
    }

    /** Begins a table with the titles of its columns. */
    public HtmlTable(List<String> titles) {
        columns = titles.size();
        append("th", titles);
    }

    /** Adds a row. */
    public HtmlTable row(String... cells) {
        return row(List.of(cells));
    }

    /**
     * Adds a row.
     *
     * @throws IllegalArgumentException if it has not as many cells as the table has columns
     */
    public HtmlTable row(List<String> cells) {
        if (cells.size() != columns) {
            throw new IllegalArgumentException(
                    "HtmlTable: a row must have %d cells, got %d".formatted(columns, cells.size()));
        }
        append("td", cells);
        return this;
    }

    /** Returns the whole table. */
    public String toHtml() {
        return html + "</table>\n";
    }

    /** Returns text with the characters that HTML keeps for itself written so that it shows them. */
    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void append(String tag, List<String> cells) {
        html.append("<tr>");
        String align = "left";
        for (String cell : cells) {
            html.append("<%s align=\"%s\">%s</%s>".formatted(tag, align, escape(cell), tag));
            align = "right";
        }
        html.append("</tr>\n");
    }
}
