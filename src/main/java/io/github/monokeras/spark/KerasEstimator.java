package io.github.monokeras.spark;

import io.github.monokeras.Model;
import io.github.monokeras.Replica;
import io.github.monokeras.callbacks.History;
import java.util.List;
import java.util.UUID;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.ml.util.MLWritable;
import org.apache.spark.ml.util.MLWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.types.StructType;

/**
 * A compiled model as an estimator of Spark's pipelines: {@code new KerasEstimator(model).setEpochs(10)}.
 *
 * <p>Every {@code fit} trains a copy by {@link SparkTraining}, from the weights that the model had when the estimator was made. It is
 * saved with them, the backend apart, which is then the standard one of whoever loads it.
 *
 * @see <a href="https://spark.apache.org/docs/latest/ml-pipeline.html">Spark: ML pipelines</a>
 */
public final class KerasEstimator extends KerasTrainingParams implements MLWritable {

    private static final long serialVersionUID = 1;
    private static final String WHO = "KerasEstimator";

    private final ModelBytes start;

    /**
     * Makes an estimator of a model with one input and one output.
     *
     * @throws IllegalStateException if it is not compiled, or does not know its input shape
     * @throws IllegalArgumentException if it has several inputs or outputs
     */
    public KerasEstimator(Model model) {
        this("kerasEstimator_" + UUID.randomUUID(), trainable(model));
    }

    KerasEstimator(String uid, ModelBytes start) {
        super(uid);
        this.start = start;
    }

    private static ModelBytes trainable(Model model) {
        Replica replica = Replica.of(WHO, model);
        replica.compilation(WHO);
        int inputs = replica.network().inputs().size();
        int outputs = replica.network().outputs().size();
        if (inputs != 1 || outputs != 1) {
            throw new IllegalArgumentException(
                    "%s: the model must have one input and one output, got %d and %d; use SparkTraining"
                            .formatted(WHO, inputs, outputs));
        }
        return ModelBytes.of(model, replica.backend());
    }

    /** Names the column of the inputs: numbers, vectors or arrays of numbers; default {@code features}. */
    public KerasEstimator setFeaturesCol(String column) {
        set(featuresCol(), column);
        return this;
    }

    /** Names the column of the labels: numbers, vectors or arrays of numbers; default {@code label}. */
    public KerasEstimator setLabelCol(String column) {
        set(labelCol(), column);
        return this;
    }

    /** Names the column that {@link KerasModel} makes; default {@code prediction}. */
    public KerasEstimator setPredictionCol(String column) {
        set(predictionCol(), column);
        return this;
    }

    /** Names the column of a score for each class that {@link KerasModel} makes; default {@code rawPrediction}. */
    public KerasEstimator setRawPredictionCol(String column) {
        set(rawPredictionCol(), column);
        return this;
    }

    /** Says up to which epoch to train, at least 1; default 1. */
    public KerasEstimator setEpochs(int newEpochs) {
        set(epochs(), newEpochs);
        return this;
    }

    /** Says how many rows make a step, at least 1; default 32. */
    public KerasEstimator setBatchSize(int rows) {
        set(batchSize(), rows);
        return this;
    }

    /** Says into how many partitions the rows go; default 0: as they are. */
    public KerasEstimator setWorkers(int newWorkers) {
        set(workers(), newWorkers);
        return this;
    }

    /** Says how much to print, 0, 1 or 2 as in {@code fit}; default 0. */
    public KerasEstimator setVerbose(int newVerbose) {
        set(verbose(), newVerbose);
        return this;
    }

    /** Chooses {@code "synchronous"}, the default, or {@code "local_sgd"}. */
    public KerasEstimator setStrategy(String name) {
        Strategy.of(name);
        set(strategy(), name);
        return this;
    }

    /** Sets the factor of the optimizer's steps, at least 0; default as compiled. */
    public KerasEstimator setLearningRate(double rate) {
        set(learningRate(), rate);
        return this;
    }

    /**
     * Trains a copy of the model.
     *
     * @throws IllegalArgumentException if columns, rows and model do not fit each other
     */
    @Override
    public KerasModel fit(Dataset<?> dataset) {
        try (Model model = start.model()) {
            SparkTraining training = new SparkTraining(model)
                    .features(getOrDefault(featuresCol()))
                    .label(getOrDefault(labelCol()))
                    .strategy(Strategy.of(getOrDefault(strategy())));
            if (number(workers()) > 0) {
                training.workers(number(workers()));
            }
            History history = training.fit(dataset.toDF(), keywords());
            KerasModel trained = new KerasModel(uid(), ModelBytes.of(model, start.backend()), history.history());
            return copyValues(trained.setParent(this), new ParamMap());
        }
    }

    @Override
    public StructType transformSchema(StructType schema) {
        new Columns(WHO, List.of(getOrDefault(featuresCol())), List.of(getOrDefault(labelCol())), null).require(schema);
        return PredictionKind.of(start.replica(WHO))
                .extended(WHO, schema, getOrDefault(predictionCol()), getOrDefault(rawPredictionCol()));
    }

    @Override
    public KerasEstimator copy(ParamMap extra) {
        return copyValues(new KerasEstimator(uid(), start), extra);
    }

    @Override
    public MLWriter write() {
        return new PartWriter(this, start);
    }

    /** Returns what reads an estimator that was saved. */
    public static MLReader<KerasEstimator> read() {
        return new PartReader<>(KerasEstimator.class, KerasEstimator::new);
    }

    /** Reads an estimator that was saved into a folder of any file system that Hadoop knows. */
    public static KerasEstimator load(String path) {
        return read().load(path);
    }
}
