package io.github.monokeras.spark;

import io.github.monokeras.backend.Network;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * The columns that a model reads.
 *
 * @param who asks, as {@code SparkTraining}
 * @param features one for each input of the model
 * @param labels one for each output, or none
 * @param weight of each row, or null: all alike
 */
record Columns(
        String who,
        List<String> features,
        List<String> labels,
        @Nullable String weight) implements Serializable {

    /** Lists all names, in the order in which {@link #of(Dataset)} has them. */
    List<String> names() {
        List<String> names = new ArrayList<>(features);
        names.addAll(labels);
        if (weight != null) {
            names.add(weight);
        }
        return names;
    }

    /**
     * Returns these columns of a data set alone.
     *
     * @throws IllegalArgumentException if one is missing, or holds something else than numbers
     */
    Dataset<Row> of(Dataset<Row> dataset) {
        require(dataset.schema());
        // A name in backticks is one name, dots and all.
        Column[] columns =
                names().stream().map(name -> dataset.col("`" + name + "`")).toArray(Column[]::new);
        return dataset.select(columns);
    }

    /**
     * Checks that there is one for each input and each output.
     *
     * @throws IllegalArgumentException if not
     */
    void requireFit(Network network) {
        requireInputs(network);
        requireAsMany("label", labels, "output", network.outputs().size());
    }

    /** Checks that there is one for each input, as {@link #requireFit}. */
    void requireInputs(Network network) {
        requireAsMany("features", features, "input", network.inputs().size());
        for (Network.Input input : network.inputs()) {
            if (!input.shape().isKnown()) {
                throw new IllegalArgumentException(
                        "%s: the model must know every size of its inputs, got %s; say them in inputShape"
                                .formatted(who, input.shape()));
            }
        }
    }

    private void requireAsMany(String option, List<String> names, String end, int ends) {
        if (names.size() != ends) {
            throw new IllegalArgumentException("%s: %s must name %d column%s, one for each %s of the model, got %s"
                    .formatted(who, option, ends, ends == 1 ? "" : "s", end, names));
        }
    }

    /** Checks that all are there and hold numbers. */
    void require(StructType schema) {
        for (String name : names()) {
            if (!Arrays.asList(schema.fieldNames()).contains(name)) {
                throw new IllegalArgumentException("%s: the data must have a column \"%s\", got %s; name another"
                        .formatted(who, name, Arrays.toString(schema.fieldNames())));
            }
            DataType type = schema.apply(name).dataType();
            if (!holdsNumbers(type)) {
                throw new IllegalArgumentException(
                        "%s: column \"%s\" must hold numbers, vectors or arrays of numbers, got %s; convert it, or assemble columns by a VectorAssembler"
                                .formatted(who, name, type.simpleString()));
            }
        }
    }

    /** Checks that a column is not there yet. */
    static void requireNew(String who, String name, StructType schema) {
        if (Arrays.asList(schema.fieldNames()).contains(name)) {
            throw new IllegalArgumentException(
                    "%s: the data must not have a column \"%s\" yet, got %s; choose another name, or drop it"
                            .formatted(who, name, Arrays.toString(schema.fieldNames())));
        }
    }

    private static boolean holdsNumbers(DataType type) {
        return type instanceof NumericType
                || type.equals(DataTypes.BooleanType)
                || type.equals(SQLDataTypes.VectorType())
                || (type instanceof ArrayType array && array.elementType() instanceof NumericType);
    }
}
