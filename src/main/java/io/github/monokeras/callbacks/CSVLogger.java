package io.github.monokeras.callbacks;

import io.github.monokeras.text.PythonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes the logs of every epoch as a line of a CSV file: {@code epoch}, counted from 0, then the logs in alphabetical order.
 *
 * <p>The first epoch says which columns there are. If it had no validation, every column has a {@code val_} column too. A
 * value that is missing later is {@code NA}; lines end as in Python's {@code csv}, with a carriage return and a line feed.
 *
 * @see <a href="https://keras.io/api/callbacks/csv_logger/">keras.callbacks.CSVLogger</a>
 */
public final class CSVLogger implements Callback {

    private final Path filename;
    private String separator = ",";
    private boolean append;
    private boolean header = true;
    private @Nullable List<String> columns;

    /** Writes to a file, such as {@code "training.csv"}, in a folder that exists. */
    public CSVLogger(String filename) {
        this(Path.of(filename));
    }

    /** Writes to a file in a folder that exists. */
    public CSVLogger(Path filename) {
        this.filename = filename;
    }

    /** Sets the one character between two columns; default a comma. */
    public CSVLogger separator(String newSeparator) {
        if (newSeparator.length() != 1 || "\"\r\n".contains(newSeparator)) {
            throw new IllegalArgumentException(
                    "CSVLogger: separator must be one character and neither a quote nor a line break, got \""
                            + newSeparator + "\"");
        }
        separator = newSeparator;
        return this;
    }

    /** Says whether to go on with a file that is there, for a training that goes on; default false: it is overwritten. */
    public CSVLogger append(boolean newAppend) {
        append = newAppend;
        return this;
    }

    /**
     * Begins the file.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    @Override
    public void onTrainBegin(TrainingRun run) {
        columns = null;
        try {
            header = !append || !Files.exists(filename) || Files.size(filename) == 0;
        } catch (IOException failed) {
            throw refused(failed);
        }
        write("", append ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING);
    }

    /**
     * Writes a line.
     *
     * @throws UncheckedIOException if that fails
     */
    @Override
    public void onEpochEnd(int epoch, Map<String, Double> logs) {
        StringBuilder lines = new StringBuilder();
        List<String> names = columns;
        if (names == null) {
            names = columns(logs);
            columns = names;
            if (header) {
                lines.append(line("epoch", names));
            }
        }
        List<String> values = new ArrayList<>();
        for (String name : names) {
            Double value = logs.get(name);
            values.add(value == null ? "NA" : PythonText.repr(value));
        }
        lines.append(line(Integer.toString(epoch), values));
        write(lines.toString(), StandardOpenOption.APPEND);
    }

    private static List<String> columns(Map<String, Double> logs) {
        List<String> names = new ArrayList<>(new TreeSet<>(logs.keySet()));
        if (names.stream().noneMatch(name -> name.startsWith("val_"))) {
            List.copyOf(names).forEach(name -> names.add("val_" + name));
        }
        return List.copyOf(names);
    }

    private String line(String first, List<String> rest) {
        StringBuilder line = new StringBuilder(quoted(first));
        rest.forEach(cell -> line.append(separator).append(quoted(cell)));
        return line.append("\r\n").toString();
    }

    private String quoted(String cell) {
        boolean special = Pattern.compile("[\"\r\n]").matcher(cell).find() || cell.contains(separator);
        return special ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }

    // The file is open only while a line is written: a run that ends by an exception leaves nothing open.
    private void write(String text, OpenOption how) {
        try {
            Files.writeString(
                    filename, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how);
        } catch (IOException failed) {
            throw refused(failed);
        }
    }

    private UncheckedIOException refused(IOException failed) {
        return new UncheckedIOException(
                "CSVLogger: \"%s\" must be a file that can be written, got %s: %s; choose another"
                        .formatted(filename, failed.getClass().getSimpleName(), failed.getMessage()),
                failed);
    }
}
