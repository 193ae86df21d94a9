package io.github.monokeras.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table that {@code model.summary()} prints.
 *
 * @see <a href="https://keras.io/api/models/model/#summary-method">Keras: summary</a>
 */
public final class SummaryTable {
    private SummaryTable() {}

    /**
     * One layer of the model.
     *
     * @param name the layer's name, for instance {@code dense_1}
     * @param type the layer's class, for instance {@code Dense}
     * @param outputShape its output as text, for instance {@code (None, 16)}
     * @param params how many numbers its weights have, at least 0; -1 says that it is not built, see {@link #unbuilt}
     * @param connectedTo what it takes, as {@code input_layer[0][0]}, or null where layers stand one after another and the
     *     table has no such column
     */
    public record Row(
            String name,
            String type,
            String outputShape,
            long params,
            @Nullable List<String> connectedTo) {
        private static final long UNBUILT = -1;

        /** Describes a layer of a model whose layers stand one after another. */
        public Row(String name, String type, String outputShape, long params) {
            this(name, type, outputShape, params, null);
        }

        /**
         * Checks the number of parameters.
         *
         * @throws IllegalArgumentException where {@code params} is below -1
         */
        public Row {
            if (params < UNBUILT) {
                throw new IllegalArgumentException(
                        "SummaryTable.Row \"" + name + "\": params must be at least 0, got " + params);
            }
        }

        /**
         * Returns the row of a layer whose weights and shapes are not known yet.
         *
         * @param name the layer's name
         * @param type the layer's class
         * @return a row that shows {@code ?} for its shape
         */
        public static Row unbuilt(String name, String type) {
            return new Row(name, type, "?", UNBUILT);
        }

        /**
         * Says whether the layer has its weights.
         *
         * @return false for a row made by {@link #unbuilt}
         */
        public boolean isBuilt() {
            return params != UNBUILT;
        }

        String title() {
            return name + " (" + type + ")";
        }
    }

    /**
     * How many numbers a model keeps.
     *
     * @param trainable in weights that training changes
     * @param nonTrainable in weights that it leaves alone
     * @param optimizer in the variables of the optimizer, its step counter and learning rate included; 0 where there is
     *     none yet, which leaves its line out
     * @param bytesPerValue 4 for float32, 8 for float64
     */
    public record Totals(long trainable, long nonTrainable, long optimizer, int bytesPerValue) {
        /**
         * Checks that nothing is negative.
         *
         * @throws IllegalArgumentException where a count is negative or {@code bytesPerValue} is below 1
         */
        public Totals {
            if (trainable < 0 || nonTrainable < 0 || optimizer < 0) {
                throw new IllegalArgumentException("SummaryTable.Totals: counts must be at least 0, got trainable "
                        + trainable + ", non-trainable " + nonTrainable + ", optimizer " + optimizer);
            }
            if (bytesPerValue < 1) {
                throw new IllegalArgumentException(
                        "SummaryTable.Totals: bytesPerValue must be at least 1, got " + bytesPerValue);
            }
        }
    }

    /**
     * Returns the table at its usual width, each line ended by a line break.
     *
     * <p>{@code KERAS_2} is 65 characters wide whatever the console, or 98 where layers do not stand one after another;
     * {@code KERAS_3} takes {@code columns - 4}, at most 88 or 108, and adds the optimizer to its total.
     *
     * @param style the style to write in
     * @param modelName the model's name
     * @param rows the layers in order
     * @param totals what stands below the table
     * @param columns the width of the console, see {@link Console#columns}
     * @return the text
     * @throws IllegalArgumentException where the console is too narrow for a table
     */
    public static String of(TextStyle style, String modelName, List<Row> rows, Totals totals, int columns) {
        return switch (style) {
            case KERAS_2 ->
                new Keras2Summary(Keras2Summary.usualLength(connected(rows)), connected(rows))
                        .text(modelName, rows, totals);
            case KERAS_3 ->
                new Keras3Summary(Keras3Summary.usualLength(columns, connected(rows)), columns, connected(rows))
                        .text(modelName, rows, totals);
        };
    }

    /**
     * Returns the table with lines of a given length, as {@code summary(line_length=...)} does.
     *
     * <p>{@code KERAS_3} cuts lines that are longer than the console.
     *
     * @param style the style to write in
     * @param modelName the model's name
     * @param rows the layers in order
     * @param totals what stands below the table
     * @param columns the width of the console, see {@link Console#columns}
     * @param lineLength how long a line of the table is
     * @return the text
     * @throws IllegalArgumentException where {@code lineLength} is too small for a table
     */
    public static String of(
            TextStyle style, String modelName, List<Row> rows, Totals totals, int columns, int lineLength) {
        return switch (style) {
            case KERAS_2 -> new Keras2Summary(lineLength, connected(rows)).text(modelName, rows, totals);
            case KERAS_3 -> new Keras3Summary(lineLength, columns, connected(rows)).text(modelName, rows, totals);
        };
    }

    static boolean connected(List<Row> rows) {
        return rows.stream().anyMatch(row -> row.connectedTo() != null);
    }
}
