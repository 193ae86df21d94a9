package io.github.monokeras.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks text into lines at spaces, as the Python library rich does. */
final class RichText {
    private static final Pattern WORD = Pattern.compile("\\s*\\S+\\s*");

    private RichText() {}

    /** Returns the lines of a table's cell: a word that is longer than a line ends in {@code …}. */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String line : divided(text, breaks(text, width, width + text.length()))) {
            String fitting = withoutEnd(line, width);
            lines.add(fitting.length() > width ? fitting.substring(0, width - 1) + "…" : fitting);
        }
        return lines;
    }

    /** Returns the lines of a paragraph: a word that is longer than a line goes on in the next. */
    static List<String> folded(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String line : divided(text, breaks(text, width, width))) {
            lines.add(withoutEnd(line, width));
        }
        return lines;
    }

    /** Returns where lines end: before a word that does not fit, and within one after each {@code fold} characters. */
    private static List<Integer> breaks(String text, int width, int fold) {
        List<Integer> breaks = new ArrayList<>();
        int used = 0;
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String word = words.group();
            int length = word.stripTrailing().length();
            if (length <= width - used) {
                used += word.length();
                continue;
            }
            int start = words.start();
            if (length <= width) {
                if (used > 0 && start > 0) {
                    breaks.add(start);
                    used = word.length();
                }
                continue;
            }
            if (start > 0) {
                breaks.add(start);
            }
            used = word.length();
            while (used > fold) {
                start += fold;
                used -= fold;
                breaks.add(start);
            }
        }
        return breaks;
    }

    private static List<String> divided(String text, List<Integer> breaks) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end : breaks) {
            lines.add(text.substring(start, end));
            start = end;
        }
        lines.add(text.substring(start));
        return lines;
    }

    /** Takes off the spaces that stand beyond {@code width}. */
    private static String withoutEnd(String line, int width) {
        int end = line.length();
        while (end > width && Character.isWhitespace(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end);
    }
}
