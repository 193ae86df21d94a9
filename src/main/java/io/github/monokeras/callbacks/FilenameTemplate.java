package io.github.monokeras.callbacks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file name with places for numbers, as {@code {epoch:02d}-{val_loss:.2f}}; a doubled brace stands for a single one.
 *
 * @param who whose it is
 * @param text the name
 * @see <a href="https://docs.python.org/3/library/string.html#format-string-syntax">Python's format strings</a>
 */
record FilenameTemplate(String who, String text) {

    private static final Pattern PARTS =
            Pattern.compile("(?<open>\\{\\{)|(?<close>}})|\\{(?<name>[^{}:!]+)(?::(?<format>[^{}]*))?}|(?<stray>[{}])");

    /**
     * Fills in the numbers.
     *
     * @param counts whole numbers by name
     * @param logs other numbers by name
     * @throws IllegalArgumentException if a name is not among them, or a format does not fit
     */
    String fill(Map<String, Integer> counts, Map<String, Double> logs) {
        StringBuilder filled = new StringBuilder();
        Matcher matcher = PARTS.matcher(text);
        int filledTo = 0;
        while (matcher.find()) {
            filled.append(text, filledTo, matcher.start()).append(part(matcher, counts, logs));
            filledTo = matcher.end();
        }
        return filled.append(text.substring(filledTo)).toString();
    }

    private String part(Matcher matcher, Map<String, Integer> counts, Map<String, Double> logs) {
        if (matcher.group("open") != null) {
            return "{";
        }
        if (matcher.group("close") != null) {
            return "}";
        }
        if (matcher.group("stray") != null) {
            throw refused("must close each { that it opens", "write {{ or }} for a brace");
        }
        String name = matcher.group("name");
        String format = matcher.group("format") == null ? "" : matcher.group("format");
        Integer count = counts.get(name);
        Double value = logs.get(name);
        try {
            if (count != null) {
                return PythonFormat.whole(count, format);
            }
            if (value != null) {
                return PythonFormat.number(value, format);
            }
        } catch (IllegalArgumentException noSuchFormat) {
            throw new IllegalArgumentException(
                    "%s: filepath \"%s\": %s".formatted(who, text, noSuchFormat.getMessage()), noSuchFormat);
        }
        List<String> names = new ArrayList<>(counts.keySet());
        names.addAll(logs.keySet());
        throw refused("must name only what is logged", "choose of " + names);
    }

    private IllegalArgumentException refused(String must, String remedy) {
        return new IllegalArgumentException("%s: filepath %s, got \"%s\"; %s".formatted(who, must, text, remedy));
    }
}
