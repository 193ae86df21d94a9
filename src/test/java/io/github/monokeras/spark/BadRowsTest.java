package io.github.monokeras.spark;

import static io.github.monokeras.Keras.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.monokeras.Sequential;
import io.github.monokeras.keywords.FitKeyword;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Dropout;
import io.github.monokeras.layers.LSTM;
import io.github.monokeras.layers.Reshape;
import io.github.monokeras.losses.MeanSquaredError;
import io.github.monokeras.losses.Reduction;
import io.github.monokeras.tensor.Weights;
import java.time.Duration;
import java.util.List;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Every mistake is one sentence, which names the column and shows what came; the model stays as it was. */
class BadRowsTest extends OnThreads {

    private final Sequential model = new Sequential(new Dense(1).inputShape(2));

    private static Row row(Object features, Object label) {
        return RowFactory.create(features, label);
    }

    private static Dataset<Row> table(Row... rows) {
        return Tables.of(spark, List.of(rows), 1);
    }

    private ThrowingCallable fitting(Dataset<Row> rows, FitKeyword... keywords) {
        return () -> new SparkTraining(model).fit(rows, keywords);
    }

    private void refused(ThrowingCallable call, String message) {
        model.compile(optimizer("sgd"), loss("mse"));
        Weights before = model.getWeights();
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
        assertThat(model.getWeights()).isEqualTo(before);
    }

    @Test
    void columns() {
        Dataset<Row> good = table(row(Vectors.dense(1, 2), 3.0));

        refused(
                () -> new SparkTraining(model).features("featurez").fit(good),
                "SparkTraining: the data must have a column \"featurez\", got [features, label]; name another");
        refused(
                () -> new SparkTraining(model).features("features", "label").fit(good),
                "SparkTraining: features must name 1 column, one for each input of the model, got [features, label]");
        refused(
                fitting(good.selectExpr("features", "'one' as label")),
                "SparkTraining: column \"label\" must hold numbers, vectors or arrays of numbers, got string; convert it, or"
                        + " assemble columns by a VectorAssembler");
        refused(
                () -> new SparkInference(model).predict(good, "label"),
                "SparkInference: the data must not have a column \"label\" yet, got [features, label]; choose another name,"
                        + " or drop it");
    }

    @Test
    void cells() {
        Row good = row(Vectors.dense(1, 2), 3.0);

        refused(
                fitting(table(good, row(null, 3.0))),
                "SparkTraining: column \"features\" must hold numbers in every row, got null; drop such rows by na().drop(),"
                        + " or fill them (row 1 of partition 0)");
        refused(
                fitting(table(good, good, row(Vectors.dense(1, Double.NaN), 3.0))),
                "SparkTraining: column \"features\" must hold finite float32 numbers, got [1.0, NaN]; drop or fill such rows (row 2"
                        + " of partition 0)");
        refused(
                fitting(table(row(Vectors.dense(1, 2, 3), 3.0))),
                "SparkTraining: column \"features\" must hold 2 numbers in every row, got 3, [1.0, 2.0, 3.0]; make all alike"
                        + " (row 0 of partition 0)");
        refused(
                fitting(table(row(Vectors.dense(1, 2), Double.POSITIVE_INFINITY))),
                "SparkTraining: column \"label\" must hold finite float32 numbers, got [Infinity]; drop or fill such rows (row 0 of"
                        + " partition 0)");
        refused(fitting(table()), "SparkTraining: the data must have at least 1 row, got none");
        refused(
                () -> new SparkTraining(model).validation(table()).fit(table(good)),
                "SparkTraining: validation: the data must have at least 1 row, got none");
    }

    @Test
    void labels_outside_of_the_classes() {
        var classifier = new Sequential(new Dense(2).activation("softmax").inputShape(2));
        classifier.compile(optimizer("sgd"), loss("sparse_categorical_crossentropy"));

        assertThatThrownBy(() -> new SparkTraining(classifier).fit(table(row(Vectors.dense(1, 2), 5.0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("SparkTraining: ")
                .hasMessageContaining("5")
                .hasMessageEndingWith(" (partition 0)");
    }

    @Test
    void keywords() {
        Dataset<Row> good = table(row(Vectors.dense(1, 2), 3.0));

        refused(
                fitting(good, validationSplit(0.5)),
                "SparkTraining: validationSplit is of no use for rows of a cluster; split the data set by randomSplit, and"
                        + " give validation(dataset)");
        refused(
                fitting(good, sampleWeight(new float[] {1})),
                "SparkTraining: sampleWeight is of no use for rows of a cluster; name a column by sampleWeight(column)");
    }

    @Test
    void losses_that_are_no_means() {
        model.compile(optimizer("sgd"), loss(new MeanSquaredError().reduction(Reduction.SUM)));

        assertThatThrownBy(fitting(table(row(Vectors.dense(1, 2), 3.0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("SparkTraining: for synchronous steps a loss must be a mean over rows, got ")
                .hasMessageEndingWith("; choose strategy(new LocalSgd())");
    }

    @Test
    void layers_that_start_anew_with_every_task() {
        Dataset<Row> good = table(row(Vectors.dense(1, 2), 3.0));
        var seeded = new Sequential(new Dropout(0.5).seed(1).name("half").inputShape(2), new Dense(1));
        seeded.compile(optimizer("sgd"), loss("mse"));
        var stateful = new Sequential(
                new Reshape(2, 1).inputShape(2), new LSTM(1).stateful(true).name("memory"));
        stateful.compile(optimizer("sgd"), loss("mse"));

        assertThatThrownBy(() -> new SparkTraining(seeded).fit(good))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching(
                        "SparkTraining: .*half.* must have no seed of its own, got 1; call setRandomSeed before the"
                                + " model is made");
        assertThatThrownBy(() -> new SparkInference(stateful).predict(good, "p"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching(
                        "SparkInference: .*memory.* must not be stateful, as what it keeps from batch to batch does"
                                + " not travel; say stateful\\(false\\)");
    }

    @Test
    void a_model_that_is_not_compiled() {
        assertThatThrownBy(fitting(table(row(Vectors.dense(1, 2), 3.0))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("compile must be called before SparkTraining");
    }

    @Test
    void an_answer_that_does_not_come() {
        model.compile(optimizer("sgd"), loss("mse"));

        assertThatThrownBy(() -> new SparkTraining(model)
                        .timeout(Duration.ofMillis(1))
                        .fit(table(row(Vectors.dense(1, 2), 3.0))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "SparkTraining: reading the rows must be done within 1 ms, got no answer; look whether the cluster"
                                + " has free executors, or set a longer timeout");
    }
}
