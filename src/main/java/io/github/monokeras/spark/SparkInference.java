package io.github.monokeras.spark;

import io.github.monokeras.Model;
import io.github.monokeras.backend.Network;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * {@code predict} for the rows of a Spark cluster: {@code new SparkInference(model).predict(dataset, "prediction")}.
 *
 * <p>Each process opens the model once, for all its tasks. Add {@code org.apache.spark:spark-mllib_2.13}.
 *
 * @see <a href="https://keras.io/api/models/model_training_apis/#predict-method">Model.predict</a>
 */
public final class SparkInference {

    private static final String WHO = "SparkInference";

    private final Model model;
    private List<String> features = List.of("features");
    private int batchSize = 1024;

    /** Makes an inference of a model, which must know its input shape. */
    public SparkInference(Model model) {
        this.model = model;
    }

    /** Names the column of each input: a number, a vector, or an array of numbers; default {@code features}. */
    public SparkInference features(String... columns) {
        features = List.of(columns);
        return this;
    }

    /** Says how many rows a worker computes at once, at least 1; default 1024. */
    public SparkInference batchSize(int rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("%s: batchSize must be at least 1, got %d".formatted(WHO, rows));
        }
        batchSize = rows;
        return this;
    }

    /**
     * Returns the data set with a column for each output of the model: a double where that is one number, else a vector.
     *
     * <p>The weights are those of now; as all of Spark's, the data set is computed when somebody asks for its rows.
     *
     * @param columns the new names, one for each output
     * @throws IllegalArgumentException if a column that is read is missing, or one that is made is there already
     */
    public Dataset<Row> predict(Dataset<Row> dataset, String... columns) {
        Snapshot snapshot = Snapshot.of(WHO, model);
        StructType extended = extended(dataset.schema(), snapshot.replica().network(), columns);
        return predict(dataset, snapshot, OutputCells.asTheyAre(), extended);
    }

    /** Returns the data set with the cells that outputs become. */
    Dataset<Row> predict(Dataset<Row> dataset, Snapshot snapshot, OutputCells cells, StructType extended) {
        StructType schema = dataset.schema();
        Columns read = new Columns(WHO, features, List.of(), null);
        read.requireInputs(snapshot.replica().network());
        read.require(schema);
        JavaSparkContext context =
                JavaSparkContext.fromSparkContext(dataset.sparkSession().sparkContext());
        return dataset.mapPartitions(
                new RowPredictions(
                        UUID.randomUUID().toString(),
                        context.broadcast(Parcel.of(snapshot)),
                        read,
                        features.stream().map(schema::fieldIndex).toList(),
                        batchSize,
                        cells,
                        extended),
                Encoders.row(extended));
    }

    private static StructType extended(StructType schema, Network network, String... columns) {
        if (columns.length != network.outputs().size()) {
            throw new IllegalArgumentException("%s: predict must name %d columns, one for each output, got %s"
                    .formatted(WHO, network.outputs().size(), Arrays.toString(columns)));
        }
        StructType extended = schema;
        for (int i = 0; i < columns.length; i++) {
            Columns.requireNew(WHO, columns[i], extended);
            boolean isNumber = network.outputs().get(i).shape().size() == 1;
            DataType type = isNumber ? DataTypes.DoubleType : SQLDataTypes.VectorType();
            extended = extended.add(columns[i], type, false);
        }
        return extended;
    }
}
