package io.github.monokeras.spark;

import static io.github.monokeras.Keras.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.monokeras.Sequential;
import io.github.monokeras.callbacks.EarlyStopping;
import io.github.monokeras.callbacks.History;
import io.github.monokeras.keywords.FitKeyword;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Dropout;
import io.github.monokeras.layers.LSTM;
import io.github.monokeras.layers.Reshape;
import io.github.monokeras.tensor.Weights;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What workers learn together, beside what one machine learns. */
@Tag("spark")
class SparkTrainingTest {

    private static final Tables.Samples DATA = Tables.Samples.of(600, 6);
    private static SparkSession spark;

    @BeforeAll
    static void start() {
        spark = Clusters.threads(2);
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static Sequential model(String optimizer) {
        setRandomSeed(5);
        var model = new Sequential(new Dense(8).activation("relu").inputShape(6), new Dense(1).activation("sigmoid"));
        model.compile(optimizer(optimizer), loss("binary_crossentropy"), metrics("accuracy", "auc"));
        return model;
    }

    private static Dataset<Row> table(int partitions) {
        return Tables.of(spark, DATA, partitions);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sgd", "adam", "rmsprop"})
    void sixty_synchronous_steps_are_those_of_one_machine(String optimizer) {
        Sequential together = model(optimizer);
        Sequential alone = model(optimizer);
        Weights start = together.getWeights();

        History one = new SparkTraining(together).fit(table(3), epochs(60), batchSize(600), verbose(0));
        History other = alone.fit(DATA.x(), DATA.y(), epochs(60), batchSize(600), verbose(0));

        assertThat(start.maxAbsDifference(alone.getWeights())).isGreaterThan(0.03);
        assertThat(together.getWeights().maxAbsDifference(alone.getWeights())).isLessThan(1e-5);
        assertThat(one.history().keySet()).isEqualTo(other.history().keySet());
        for (String log : one.history().keySet()) {
            for (int epoch = 0; epoch < 60; epoch++) {
                assertThat(one.get(log).get(epoch)).isCloseTo(other.get(log).get(epoch), within(2e-5));
            }
        }
    }

    @Test
    void batches_take_of_every_partition_its_share() {
        Sequential together = model("sgd");
        Sequential alone = model("sgd");
        // Two partitions of 300 rows: a batch of 100 has 50 of each.
        int[] order = new int[600];
        for (int i = 0; i < 600; i++) {
            int batch = i / 100;
            int inBatch = i % 100;
            order[i] = (inBatch < 50 ? 0 : 250) + 50 * batch + inBatch;
        }

        new SparkTraining(together).fit(table(2), epochs(2), batchSize(100), shuffle(false), verbose(0));
        alone.fit(
                io.github.monokeras.tensor.Tensor.of(DATA.x()).gather(order),
                io.github.monokeras.tensor.Tensor.of(DATA.y()).gather(order),
                epochs(2),
                batchSize(100),
                shuffle(false),
                verbose(0));

        assertThat(together.getWeights().maxAbsDifference(alone.getWeights())).isLessThan(1e-6);
    }

    @Test
    void the_same_run_gives_the_same_bits() {
        assertThat(dropoutRun(4)).isEqualTo(dropoutRun(4));
    }

    private static Weights dropoutRun(int partitions) {
        setRandomSeed(5);
        var model = new Sequential(
                new Dense(8).activation("relu").inputShape(6), new Dropout(0.5), new Dense(1).activation("sigmoid"));
        model.compile(optimizer("adam"), loss("binary_crossentropy"));
        new SparkTraining(model).fit(table(partitions), epochs(3), batchSize(64), verbose(0));
        return model.getWeights();
    }

    @Test
    void unequal_and_empty_partitions_count_by_their_rows() {
        Dataset<Row> unequal = table(1).union(Tables.of(spark, List.of(), 2))
                .union(Tables.of(spark, Tables.rows(DATA).subList(0, 7), 1));
        Sequential together = model("sgd");
        Sequential alone = model("sgd");
        float[][] x = java.util.Arrays.copyOf(DATA.x(), 607);
        float[] y = java.util.Arrays.copyOf(DATA.y(), 607);
        System.arraycopy(DATA.x(), 0, x, 600, 7);
        System.arraycopy(DATA.y(), 0, y, 600, 7);

        new SparkTraining(together).fit(unequal, epochs(5), batchSize(607), verbose(0));
        alone.fit(x, y, epochs(5), batchSize(607), verbose(0));

        assertThat(together.getWeights().maxAbsDifference(alone.getWeights())).isLessThan(1e-6);
    }

    @Test
    void tasks_in_one_process_take_turns_where_autograd_needs_it() {
        setRandomSeed(5);
        var model = new Sequential(new Reshape(3, 2).inputShape(6), new LSTM(4), new Dense(1).activation("sigmoid"));
        model.compile(optimizer("adam"), loss("binary_crossentropy"));
        setRandomSeed(5);
        var alone = new Sequential(new Reshape(3, 2).inputShape(6), new LSTM(4), new Dense(1).activation("sigmoid"));
        alone.compile(optimizer("adam"), loss("binary_crossentropy"));

        new SparkTraining(model).fit(table(4), epochs(10), batchSize(600), verbose(0));
        alone.fit(DATA.x(), DATA.y(), epochs(10), batchSize(600), verbose(0));

        assertThat(model.getWeights().maxAbsDifference(alone.getWeights())).isLessThan(1e-5);
    }

    @Test
    void the_reference_backend_works_there_too() {
        Sequential together = model("sgd");
        Sequential alone = model("sgd");
        together.backend("reference");
        alone.backend("reference");

        new SparkTraining(together).fit(table(3), epochs(3), batchSize(600), verbose(0));
        alone.fit(DATA.x(), DATA.y(), epochs(3), batchSize(600), verbose(0));

        assertThat(together.getWeights().maxAbsDifference(alone.getWeights())).isLessThan(1e-14);
    }

    @Test
    void weights_of_rows_and_classes_count() {
        Dataset<Row> weighted = table(2).withColumn("w", functions.expr("case when label = 1 then 3.0 else 1.0 end"));
        Sequential byColumn = model("sgd");
        Sequential byClass = model("sgd");
        Sequential alone = model("sgd");
        FitKeyword[] three = {epochs(3), batchSize(600), verbose(0)};

        new SparkTraining(byColumn).sampleWeight("w").fit(weighted, three);
        new SparkTraining(byClass)
                .fit(table(2), epochs(3), batchSize(600), verbose(0), classWeight(Map.of(0, 1.0, 1, 3.0)));
        alone.fit(DATA.x(), DATA.y(), epochs(3), batchSize(600), verbose(0), classWeight(Map.of(0, 1.0, 1, 3.0)));

        assertThat(byColumn.getWeights()).isEqualTo(byClass.getWeights());
        assertThat(byColumn.getWeights().maxAbsDifference(alone.getWeights())).isLessThan(1e-6);
    }

    @Test
    void validation_and_callbacks_work_as_in_fit() {
        Sequential model = model("adam");
        EarlyStopping stopping =
                new EarlyStopping().monitor("val_loss").minDelta(1).patience(2);

        History history = new SparkTraining(model)
                .validation(table(3))
                .fit(table(2), epochs(20), batchSize(300), callbacks(stopping), verbose(0));

        assertThat(history.history().keySet())
                .containsExactly("loss", "accuracy", "auc", "val_loss", "val_accuracy", "val_auc");
        assertThat(history.get("loss")).hasSize(3);
        var local = model.evaluate(DATA.x(), DATA.y(), batchSize(600), verbose(0));
        assertThat(history.get("val_loss").get(2)).isCloseTo(local.get("loss"), within(1e-6));
        assertThat(history.get("val_auc").get(2)).isCloseTo(local.get("auc"), within(1e-6));
    }

    @Test
    void workers_choose_the_number_of_partitions() {
        Sequential some = model("sgd");

        new SparkTraining(some).workers(4).fit(table(2), epochs(2), batchSize(600), verbose(0));

        Sequential alone = model("sgd");
        alone.fit(DATA.x(), DATA.y(), epochs(2), batchSize(600), verbose(0));
        assertThat(some.getWeights().maxAbsDifference(alone.getWeights())).isLessThan(1e-6);
    }

    @Test
    void says_that_steps_are_too_small() {
        PrintStream console = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            new SparkTraining(model("sgd")).fit(table(2), epochs(2), batchSize(100), verbose(0));
        } finally {
            System.setErr(console);
        }

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .matches(
                        "(?s).*SparkTraining: a step took \\d+ ms, of which the slowest worker computed \\d+ ms; a larger"
                                + " batchSize, new LocalSgd\\(\\) or a single machine would be faster.*");
    }
}
