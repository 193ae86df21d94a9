package io.github.monokeras.spark;

import io.github.monokeras.Model;
import io.github.monokeras.Replica;
import io.github.monokeras.backend.Network;
import io.github.monokeras.callbacks.History;
import io.github.monokeras.keywords.FitKeyword;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.Seeded;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;

/**
 * {@code fit} on the rows of a Spark cluster: {@code new SparkTraining(model).fit(dataset, epochs(10), batchSize(4096))}.
 *
 * <p>Workers keep the rows and compute; the model stays where {@code fit} is called, and so do its optimizer, its logs and the
 * callbacks. Rows go by jobs of Spark alone: nothing listens anywhere. Add {@code org.apache.spark:spark-mllib_2.13}.
 *
 * @see <a href="https://spark.apache.org/docs/latest/cluster-overview.html">Spark: cluster mode overview</a>
 */
public final class SparkTraining {

    private static final String WHO = "SparkTraining";

    private final Model model;
    private List<String> features = List.of("features");
    private List<String> labels = List.of("label");
    private @Nullable String weight;
    private int workers;
    private Strategy strategy = new Synchronous();
    private @Nullable Dataset<Row> validation;
    private Duration timeout = Duration.ofMinutes(10);

    /** Makes a training of a model, which must be compiled and know its input shape. */
    public SparkTraining(Model model) {
        this.model = model;
    }

    /** Names the column of each input: a number, a vector, or an array of numbers; default {@code features}. */
    public SparkTraining features(String... columns) {
        features = List.of(columns);
        return this;
    }

    /** Names the column of each output's labels: a number, a vector, or an array of numbers; default {@code label}. */
    public SparkTraining label(String... columns) {
        labels = List.of(columns);
        return this;
    }

    /** Names the column that says how much each row counts; default none: all alike. */
    public SparkTraining sampleWeight(String column) {
        weight = column;
        return this;
    }

    /** Says into how many partitions the rows go, at least 1, best as many as there are executors; default: as they are. */
    public SparkTraining workers(int newWorkers) {
        if (newWorkers < 1) {
            throw new IllegalArgumentException("%s: workers must be at least 1, got %d".formatted(WHO, newWorkers));
        }
        workers = newWorkers;
        return this;
    }

    /** Says how workers train together; default {@link Synchronous}. */
    public SparkTraining strategy(Strategy newStrategy) {
        strategy = newStrategy;
        return this;
    }

    /** Gives rows to be evaluated after every epoch, in the same columns. */
    public SparkTraining validation(Dataset<Row> dataset) {
        validation = dataset;
        return this;
    }

    /** Says how long to wait for one job, as a step, before giving up; default 10 minutes. */
    public SparkTraining timeout(Duration newTimeout) {
        if (newTimeout.isNegative() || newTimeout.isZero()) {
            throw new IllegalArgumentException("%s: timeout must be more than 0, got %s".formatted(WHO, newTimeout));
        }
        timeout = newTimeout;
        return this;
    }

    /**
     * Trains the model, and goes on where the last call stopped.
     *
     * <p>An order by chance is drawn in each partition anew for every epoch; each batch takes rows of all partitions, in
     * proportion. A worker that fails is replaced by Spark and changes nothing in the outcome, if the data set gives the same rows
     * in the same order when it is computed again; with {@code BackupAndRestore} among the callbacks, neither does a
     * driver that is started anew, if {@code Keras.setRandomSeed} was called.
     *
     * @param keywords those of {@code fit}, but for {@code validationData}, {@code validationSplit} and {@code sampleWeight}, in
     *     the place of which columns and {@link #validation} stand
     * @return the logs of every epoch
     * @throws IllegalArgumentException if columns, rows, keywords and model do not fit each other; nothing is changed
     * @throws IllegalStateException before {@code compile}, or if the cluster does not answer in time: the weights are those of
     *     the last finished step
     */
    public History fit(Dataset<Row> dataset, FitKeyword... keywords) {
        ClusterKeywords given = new ClusterKeywords(WHO, keywords);
        Replica replica = Replica.of(WHO, model);
        requireNoOwnSeeds(replica.network());
        given.requireFit(strategy, replica.compilation(WHO), weight);
        Columns columns = new Columns(WHO, features, labels, weight);
        columns.requireFit(replica.network());
        Parcel parcel = Parcel.of(replica);
        BlockReader reader = new BlockReader(parcel, columns, given.arguments().classWeight());
        JavaRDD<Block> training = blocks(dataset, reader);
        // As in Keras, classes weigh in training alone.
        JavaRDD<Block> evaluated =
                validation == null ? null : blocks(validation, new BlockReader(parcel, columns, Map.of()));
        try (ClusterData data = new ClusterData(
                JavaSparkContext.fromSparkContext(dataset.sparkSession().sparkContext()),
                replica,
                new Jobs(WHO, timeout),
                given.settings(strategy, replica.seed()))) {
            data.read(training, evaluated);
            return model.fit(data, given.rewritten(strategy, data));
        }
    }

    /** Every task starts a layer's random numbers anew: by a seed of its own it would draw the same in all steps. */
    private static void requireNoOwnSeeds(Network network) {
        for (Layer layer : network.layers()) {
            if (layer instanceof Seeded seeded && seeded.seed() != null) {
                throw new IllegalArgumentException(
                        "%s: %s must have no seed of its own, got %d; call setRandomSeed before the model is made"
                                .formatted(WHO, layer.who(), seeded.seed()));
            }
        }
    }

    private JavaRDD<Block> blocks(Dataset<Row> dataset, BlockReader reader) {
        Dataset<Row> rows = reader.columns().of(dataset);
        Dataset<Row> placed = workers == 0 ? rows : inOrder(rows.repartition(workers));
        return placed.javaRDD().mapPartitionsWithIndex(reader, false);
    }

    /** Spark repeats which rows go where, but not how they follow each other: their numbers settle that. */
    private static Dataset<Row> inOrder(Dataset<Row> rows) {
        Column[] all = Arrays.stream(rows.columns())
                .map(name -> rows.col("`" + name + "`"))
                .toArray(Column[]::new);
        return rows.sortWithinPartitions(functions.xxhash64(all));
    }
}
