package io.github.monokeras.spark;

import static io.github.monokeras.Keras.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.monokeras.Sequential;
import io.github.monokeras.callbacks.EarlyStopping;
import io.github.monokeras.callbacks.History;
import io.github.monokeras.keywords.FitKeyword;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;

/** The options of a training on a cluster. */
class SparkTrainingTest extends TrainingOnThreads {

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
                .fit(
                        table(2),
                        epochs(20),
                        batchSize(300),
                        callbacks(stopping),
                        classWeight(Map.of(0, 1.0, 1, 3.0)),
                        verbose(0));

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
