package io.github.monokeras.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A page of Markdown that grows. */
final class Page {

    private final StringBuilder text = new StringBuilder("# Speed\n");

    void heading(String words) {
        text.append("\n## ").append(words).append('\n');
    }

    /** A paragraph. */
    void say(String words) {
        text.append('\n').append(words).append('\n');
    }

    /** The head of a table. */
    void header(List<String> cells) {
        text.append('\n');
        row(cells);
        row(cells.stream().map(cell -> "---").toList());
    }

    void header(String first, List<String> others) {
        header(cells(first, others));
    }

    void row(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    void row(String first, List<String> others) {
        row(cells(first, others));
    }

    private static List<String> cells(String first, List<String> others) {
        List<String> cells = new ArrayList<>(List.of(first));
        cells.addAll(others);
        return cells;
    }

    /** Three digits and a unit. */
    static String time(double seconds) {
        if (seconds < 1e-6) {
            return digits(seconds * 1e9) + " ns";
        }
        if (seconds < 1e-3) {
            return digits(seconds * 1e6) + " µs";
        }
        return seconds < 1 ? digits(seconds * 1e3) + " ms" : digits(seconds) + " s";
    }

    static String digits(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
