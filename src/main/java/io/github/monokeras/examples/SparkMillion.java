package io.github.monokeras.examples;

import static io.github.monokeras.Keras.*;

import io.github.monokeras.Sequential;
import io.github.monokeras.callbacks.History;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.spark.LocalSgd;
import io.github.monokeras.spark.SparkInference;
import io.github.monokeras.spark.SparkTraining;
import io.github.monokeras.spark.Strategy;
import io.github.monokeras.spark.Synchronous;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Two hidden layers learn from 1,000,000 generated rows, by both strategies. */
public final class SparkMillion {

    private static final int FEATURES = 20;
    private static final long ROWS = 1_000_000;
    private static final int EPOCHS = 3;

    private SparkMillion() {}

    /** Trains by each strategy, and predicts all rows. */
    public static void main() {
        LocalSpark.run("a million rows", SparkMillion::run);
    }

    private static void run(SparkSession spark) {
        Dataset<Row> table = table(spark);
        Dataset<Row> heldOut = table(spark).filter("id % 100 = 0");
        train(table, heldOut, new Synchronous(), 8192);
        Sequential model = train(table, heldOut, new LocalSgd(), 256);

        long start = System.nanoTime();
        long right = new SparkInference(model)
                .predict(table, "prediction")
                .filter("(prediction > 0.5) = (label = 1)")
                .count();
        System.out.println(
                "%d of %d right, %,.0f rows predicted per second".formatted(right, ROWS, ROWS / seconds(start)));
    }

    private static Sequential train(Dataset<Row> table, Dataset<Row> heldOut, Strategy strategy, int batchSize) {
        setRandomSeed(1);
        var model = new Sequential(
                new Dense(64).activation("relu").inputShape(FEATURES),
                new Dense(64).activation("relu"),
                new Dense(1).activation("sigmoid"));
        model.compile(optimizer("adam"), loss("binary_crossentropy"), metrics("accuracy"));
        long start = System.nanoTime();
        History history = new SparkTraining(model)
                .strategy(strategy)
                .validation(heldOut)
                .fit(table, epochs(EPOCHS), batchSize(batchSize), verbose(2));
        System.out.println("%s: %.1f s for %d epochs and reading the rows, accuracy %.4f"
                .formatted(
                        strategy.getClass().getSimpleName(),
                        seconds(start),
                        EPOCHS,
                        history.get("val_accuracy").get(EPOCHS - 1)));
        return model;
    }

    /** Makes features in [-1, 1) of the rows' numbers, so that a row that is computed again is the same. */
    private static Dataset<Row> table(SparkSession spark) {
        String features = IntStream.range(0, FEATURES)
                .mapToObj("hash(id, %d) / 2147483648D"::formatted)
                .collect(Collectors.joining(", ", "array(", ")"));
        return spark.range(ROWS)
                .selectExpr("id", features + " as features")
                .selectExpr(
                        "id",
                        "features",
                        "if(features[0] * features[1] + features[2] * abs(features[3]) > 0.05, 1, 0) as label");
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
