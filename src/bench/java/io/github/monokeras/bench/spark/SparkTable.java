package io.github.monokeras.bench.spark;

import static io.github.monokeras.Keras.*;
import static org.apache.spark.sql.functions.col;

import io.github.monokeras.Sequential;
import io.github.monokeras.callbacks.LambdaCallback;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.spark.LocalSgd;
import io.github.monokeras.spark.SparkInference;
import io.github.monokeras.spark.SparkTraining;
import io.github.monokeras.spark.Strategy;
import io.github.monokeras.spark.Synchronous;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.ml.functions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Times steps, epochs and predictions on one and two executors, processes of one core each, beside this process alone. */
public final class SparkTable {

    private static final int FEATURES = 64;
    private static final int ROWS = 50_000;
    private static final int STEPS = 12;
    private static final int COLD_STEPS = 3;
    private static final Random RANDOM = new Random(1);

    private final float[] x = new float[ROWS * FEATURES];
    private final float[] y = new float[ROWS];

    private SparkTable() {
        for (int i = 0; i < x.length; i++) {
            x[i] = RANDOM.nextFloat() - 0.5f;
        }
        for (int i = 0; i < ROWS; i++) {
            y[i] = RANDOM.nextInt(10);
        }
    }

    /** Prints a table. */
    public static void main(String[] args) {
        SparkTable table = new SparkTable();
        System.out.println("| | steps, ms: median (best) | LocalSgd, s an epoch | rows predicted per second |");
        System.out.println("|---|---|---|---|");
        for (int units : new int[] {128, 1024}) {
            int batch = units == 128 ? 512 : 4096;
            table.alone(units, batch);
            for (int executors = 1; executors <= 2; executors++) {
                table.cluster(executors, units, batch);
            }
        }
    }

    private static Sequential model(int units) {
        setRandomSeed(1);
        var model = new Sequential(
                new Dense(units).activation("relu").inputShape(FEATURES),
                new Dense(units == 128 ? 64 : units).activation("relu"),
                new Dense(10).activation("softmax"));
        model.compile(optimizer("adam"), loss("sparse_categorical_crossentropy"));
        return model;
    }

    /** The times of steps, without the first. */
    private static final class Steps {
        private final List<Double> millis = new ArrayList<>();
        private long begin;

        LambdaCallback callback() {
            return new LambdaCallback()
                    .onTrainBatchBegin(batch -> begin = System.nanoTime())
                    .onTrainBatchEnd((batch, logs) -> millis.add((System.nanoTime() - begin) / 1e6));
        }

        double median() {
            List<Double> warm = warm();
            return warm.get(warm.size() / 2);
        }

        private List<Double> warm() {
            List<Double> warm = new ArrayList<>(millis.subList(COLD_STEPS, millis.size()));
            Collections.sort(warm);
            return warm;
        }

        String text() {
            return "%.1f (%.1f)".formatted(median(), warm().get(0));
        }
    }

    private void alone(int units, int batch) {
        Tensor inputs = Tensor.of(Shape.of(ROWS, FEATURES), x);
        Tensor labels = Tensor.of(y);
        Sequential model = model(units);
        Steps steps = new Steps();
        model.fit(
                inputs.slice(0, batch * STEPS),
                labels.slice(0, batch * STEPS),
                epochs(4),
                batchSize(batch),
                verbose(0),
                callbacks(steps.callback()));
        long start = System.nanoTime();
        model.fit(inputs, labels, batchSize(128), verbose(0));
        double epoch = seconds(start);
        model.predict(inputs, batchSize(1024), verbose(0));
        start = System.nanoTime();
        model.predict(inputs, batchSize(1024), verbose(0));
        print("alone", units, batch, steps, epoch, ROWS / seconds(start));
    }

    private void cluster(int executors, int units, int batch) {
        SparkSession spark = session(executors);
        try {
            Dataset<Row> all = table(spark, ROWS, executors);
            Dataset<Row> some = table(spark, batch * STEPS, executors);
            Steps steps = new Steps();
            fit(some, units, new Synchronous(), batch, 4, steps);
            Steps rounds = new Steps();
            fit(all, units, new LocalSgd(), 128, COLD_STEPS + 2, rounds);
            double epoch = rounds.median() / 1e3;
            all.cache().count();
            SparkInference inference = new SparkInference(model(units));
            double best = 0;
            for (int i = 0; i < 4; i++) {
                long start = System.nanoTime();
                inference.predict(all, "p").selectExpr("count(p)").collectAsList();
                best = Math.max(best, ROWS / seconds(start));
            }
            print(executors + " executor" + (executors == 1 ? "" : "s"), units, batch, steps, epoch, best);
        } finally {
            spark.stop();
        }
    }

    private static void fit(Dataset<Row> rows, int units, Strategy strategy, int batch, int epochs, Steps steps) {
        new SparkTraining(model(units))
                .strategy(strategy)
                .fit(rows, epochs(epochs), batchSize(batch), verbose(0), callbacks(steps.callback()));
    }

    private static SparkSession session(int executors) {
        return SparkSession.builder()
                .master("local-cluster[%d,1,1536]".formatted(executors))
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.executor.extraClassPath", System.getProperty("java.class.path"))
                .config("spark.locality.wait", "0s")
                .getOrCreate();
    }

    /** Makes rows where they are read: those that a driver hands out would travel with every task. */
    private static Dataset<Row> table(SparkSession spark, int count, int partitions) {
        String features = IntStream.range(0, FEATURES)
                .mapToObj("hash(id, %d) / 4294967296D"::formatted)
                .collect(Collectors.joining(", ", "array(", ")"));
        return spark.range(0, count, 1, partitions)
                .selectExpr("abs(hash(id)) % 10 as label", features + " as numbers")
                .withColumn("features", functions.array_to_vector(col("numbers")))
                .drop("numbers");
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void print(String where, int units, int batch, Steps steps, double epoch, double rows) {
        System.out.println("| %s, %s parameters, batch %d | %s | %.2f | %,.0f |"
                .formatted(where, units == 128 ? "17 thousand" : "1.1 million", batch, steps.text(), epoch, rows));
    }
}
