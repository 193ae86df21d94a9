package io.github.monokeras.spark;

import static io.github.monokeras.Keras.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.monokeras.Sequential;
import io.github.monokeras.callbacks.LambdaCallback;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Dropout;
import io.github.monokeras.tensor.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Workers that are processes of their own, and what happens when one is killed. */
@Tag("spark")
class ClusterTest {

    private static final Tables.Samples DATA = Tables.Samples.of(4000, 6);
    private static SparkSession spark;

    @BeforeAll
    static void start() {
        spark = Clusters.processes(2);
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static Sequential model() {
        setRandomSeed(5);
        var model = new Sequential(
                new Dense(256).activation("relu").inputShape(6),
                new Dropout(0.2),
                new Dense(256).activation("relu"),
                new Dense(1).activation("sigmoid"));
        model.compile(optimizer("adam"), loss("binary_crossentropy"), metrics("accuracy"));
        return model;
    }

    private static Dataset<Row> table() {
        return Tables.of(spark, DATA, 2);
    }

    /** Returns the processes of the executors. */
    private static Set<Long> workers() {
        return Set.copyOf(JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(List.of(1, 2, 3, 4, 5, 6, 7, 8), 8)
                .map(each -> {
                    Thread.sleep(50);
                    return ProcessHandle.current().pid();
                })
                .collect());
    }

    /** Kills a worker while a job runs, that of the batch in which somebody asks for it. */
    private static void killWhileItComputes(long worker) {
        Thread killer = new Thread(() -> {
            while (spark.sparkContext().statusTracker().getActiveJobIds().length == 0) {
                Thread.onSpinWait();
            }
            ProcessHandle.of(worker).ifPresent(ProcessHandle::destroyForcibly);
        });
        killer.setDaemon(true);
        killer.start();
    }

    private static Weights trained(Strategy strategy, int batchToKillIn) {
        Sequential model = model();
        AtomicInteger batches = new AtomicInteger();
        long victim = workers().iterator().next();
        LambdaCallback killing = new LambdaCallback().onTrainBatchBegin(batch -> {
            if (batches.incrementAndGet() == batchToKillIn) {
                killWhileItComputes(victim);
            }
        });
        new SparkTraining(model)
                .strategy(strategy)
                .fit(table(), epochs(3), batchSize(1000), callbacks(killing), verbose(0));
        boolean isDead = ProcessHandle.of(victim).isEmpty();
        assertThat(isDead).isEqualTo(batchToKillIn > 0);
        return model.getWeights();
    }

    @Test
    void a_worker_killed_in_a_step_changes_nothing() {
        Weights undisturbed = trained(new Synchronous(), 0);

        assertThat(trained(new Synchronous(), 6)).isEqualTo(undisturbed);
    }

    /** From four partitions into two, whose rows arrive as they please. */
    @Test
    void rows_that_are_moved_have_one_order() {
        List<Weights> runs = new ArrayList<>();
        for (int run = 0; run < 2; run++) {
            Sequential model = model();
            new SparkTraining(model).workers(2).fit(Tables.of(spark, DATA, 4), epochs(2), batchSize(500), verbose(0));
            runs.add(model.getWeights());
        }

        assertThat(runs.get(1)).isEqualTo(runs.get(0));
    }

    @Test
    void a_worker_killed_in_a_round_changes_nothing() {
        Weights undisturbed = trained(new LocalSgd(), 0);

        assertThat(trained(new LocalSgd(), 2)).isEqualTo(undisturbed);
    }

    @Test
    void processes_learn_what_threads_of_one_process_learn() {
        Set<Long> workers = workers();
        assertThat(workers).hasSize(2).doesNotContain(ProcessHandle.current().pid());
        Sequential together = plain();
        Sequential alone = plain();
        Weights start = together.getWeights();

        new SparkTraining(together).fit(table(), epochs(60), batchSize(4000), verbose(0));
        alone.fit(DATA.x(), DATA.y(), epochs(60), batchSize(4000), verbose(0));

        System.out.printf(
                "60 synchronous steps on processes %s: weights moved by up to %.3f, and are apart from one machine's by %.1e%n",
                workers.stream().map(String::valueOf).collect(Collectors.joining(", ")),
                start.maxAbsDifference(alone.getWeights()),
                together.getWeights().maxAbsDifference(alone.getWeights()));
        assertThat(together.getWeights().maxAbsDifference(alone.getWeights())).isLessThan(1e-5);
    }

    private static Sequential plain() {
        setRandomSeed(5);
        var model = new Sequential(new Dense(64).activation("relu").inputShape(6), new Dense(1).activation("sigmoid"));
        model.compile(optimizer("sgd"), loss("binary_crossentropy"));
        return model;
    }

    @Test
    void predictions_come_from_all_workers() {
        Sequential model = plain();

        List<Row> rows = new SparkInference(model).predict(table(), "p").collectAsList();

        var expected = model.predict(DATA.x(), verbose(0));
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).<Double>getAs("p"))
                    .isCloseTo(expected.getFlat(i), org.assertj.core.data.Offset.offset(1e-6));
        }
    }
}
