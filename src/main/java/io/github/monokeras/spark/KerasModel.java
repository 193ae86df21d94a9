package io.github.monokeras.spark;

import io.github.monokeras.Model;
import java.util.List;
import java.util.Map;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.ml.util.MLWritable;
import org.apache.spark.ml.util.MLWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * A trained model as a part of Spark's pipelines: what {@link KerasEstimator} makes.
 *
 * <p>Trained by a cross-entropy to tell classes apart, it makes a score for each class (what the model gives; of one number {@code p} the two
 * {@code (1 - p, p)}) and the number of the class; else what the model gives: a double, or a vector of several.
 *
 * @see <a href="https://spark.apache.org/docs/latest/ml-pipeline.html">Spark: ML pipelines</a>
 */
public final class KerasModel extends org.apache.spark.ml.Model<KerasModel> implements MLWritable {

    private static final long serialVersionUID = 1;
    private static final String WHO = "KerasModel";

    private final String uid;
    private final ModelBytes trained;
    private final Map<String, List<Double>> history;
    private final Param<String> featuresCol;
    private final Param<String> predictionCol;
    private final Param<String> rawPredictionCol;

    KerasModel(String uid, ModelBytes trained) {
        this(uid, trained, Map.of());
    }

    KerasModel(String uid, ModelBytes trained, Map<String, List<Double>> history) {
        this.uid = uid;
        this.trained = trained;
        this.history = history;
        featuresCol = new Param<>(this, "featuresCol", "column of the inputs");
        predictionCol = new Param<>(this, "predictionCol", "column of the predictions that is made");
        rawPredictionCol = new Param<>(this, "rawPredictionCol", "column of a score for each class that is made");
        setDefault(featuresCol, "features");
        setDefault(predictionCol, "prediction");
        setDefault(rawPredictionCol, "rawPrediction");
    }

    @Override
    public String uid() {
        return uid;
    }

    /** Returns the parameter of {@link #setFeaturesCol}. */
    public Param<String> featuresCol() {
        return featuresCol;
    }

    /** Returns the parameter of {@link #setPredictionCol}. */
    public Param<String> predictionCol() {
        return predictionCol;
    }

    /** Returns the parameter of {@link #setRawPredictionCol}. */
    public Param<String> rawPredictionCol() {
        return rawPredictionCol;
    }

    /** Names the column of the inputs; default that of the estimator. */
    public KerasModel setFeaturesCol(String column) {
        set(featuresCol, column);
        return this;
    }

    /** Names the column that is made; default that of the estimator. */
    public KerasModel setPredictionCol(String column) {
        set(predictionCol, column);
        return this;
    }

    /** Names the column of a score for each class that is made; default that of the estimator. */
    public KerasModel setRawPredictionCol(String column) {
        set(rawPredictionCol, column);
        return this;
    }

    /** Returns the model, to be used without Spark. */
    public Model toModel() {
        return trained.model();
    }

    /** Returns the logs of every epoch, by their names; nothing in a part that was read from a file. */
    public Map<String, List<Double>> history() {
        return history;
    }

    @Override
    public Dataset<Row> transform(Dataset<?> dataset) {
        StructType extended = transformSchema(dataset.schema());
        try (Model model = trained.model()) {
            Snapshot snapshot = Snapshot.of(WHO, model);
            return new SparkInference(model)
                    .features(getOrDefault(featuresCol))
                    .predict(
                            dataset.toDF(),
                            snapshot,
                            PredictionKind.of(snapshot.replica()).cells(),
                            extended);
        }
    }

    @Override
    public StructType transformSchema(StructType schema) {
        new Columns(WHO, List.of(getOrDefault(featuresCol)), List.of(), null).require(schema);
        return PredictionKind.of(trained.replica(WHO))
                .extended(WHO, schema, getOrDefault(predictionCol), getOrDefault(rawPredictionCol));
    }

    @Override
    public KerasModel copy(ParamMap extra) {
        return copyValues(new KerasModel(uid, trained, history), extra).setParent(parent());
    }

    @Override
    public MLWriter write() {
        return new PartWriter(this, trained);
    }

    /** Returns what reads a trained part that was saved. */
    public static MLReader<KerasModel> read() {
        return new PartReader<>(KerasModel.class, KerasModel::new);
    }

    /** Reads a trained part that was saved into a folder of any file system that Hadoop knows. */
    public static KerasModel load(String path) {
        return read().load(path);
    }
}
