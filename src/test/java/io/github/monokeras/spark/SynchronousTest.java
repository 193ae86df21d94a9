package io.github.monokeras.spark;

import static io.github.monokeras.Keras.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.monokeras.Replica;
import io.github.monokeras.Sequential;
import io.github.monokeras.backend.Gradients;
import io.github.monokeras.backend.Labelling;
import io.github.monokeras.backend.Samples;
import io.github.monokeras.callbacks.History;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Dropout;
import io.github.monokeras.layers.LSTM;
import io.github.monokeras.layers.Reshape;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What workers learn together step by step, beside what one machine learns. */
class SynchronousTest extends TrainingOnThreads {

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
    void one_machine_that_adds_up_the_same_parts_gets_the_same_bits() {
        Sequential together = model("adam");
        Sequential start = model("adam");
        Replica replica = Replica.of("test", start);

        new SparkTraining(together).fit(table(3), epochs(60), batchSize(600), verbose(0), shuffle(false));
        try (Replica.Opened alone = replica.open(start.getWeights(), 1)) {
            for (int step = 0; step < 60; step++) {
                List<Gradients> parts = new ArrayList<>();
                for (int from = 0; from < 600; from += 200) {
                    parts.add(gradients(replica, alone.session().weights(), from, from + 200));
                }
                alone.session().apply(Gradients.mean(parts));
            }
            assertThat(together.getWeights()).isEqualTo(alone.session().weights());
        }
    }

    private static Gradients gradients(Replica replica, Weights weights, int from, int to) {
        Tensor x = Tensor.of(DATA.x()).slice(from, to);
        Tensor y = Tensor.of(DATA.y()).slice(from, to).reshape(to - from, 1);
        try (Replica.Opened part = replica.open(weights, 1);
                Samples samples = part.session().place(List.of(x), List.of(new Labelling(y, null)))) {
            return part.session().gradients(samples, 0, to - from);
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
                Tensor.of(DATA.x()).gather(order),
                Tensor.of(DATA.y()).gather(order),
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
        float[][] x = Arrays.copyOf(DATA.x(), 607);
        float[] y = Arrays.copyOf(DATA.y(), 607);
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
}
