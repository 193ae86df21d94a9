package io.github.monokeras.spark;

import static io.github.monokeras.Keras.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.monokeras.Model;
import io.github.monokeras.Sequential;
import io.github.monokeras.layers.Add;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Input;
import io.github.monokeras.tensor.Tensor;
import java.util.List;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;

/** Predictions for rows, beside those for arrays. */
class SparkInferenceTest extends OnThreads {

    private static final Tables.Samples DATA = Tables.Samples.of(500, 6);

    private static void assertSame(List<Row> rows, String column, Tensor expected) {
        assertThat(rows).hasSize(expected.shape().dim(0));
        int width = expected.size() / rows.size();
        for (int i = 0; i < rows.size(); i++) {
            Object cell = rows.get(i).getAs(column);
            double[] numbers = cell instanceof Vector vector ? vector.toArray() : new double[] {(Double) cell};
            assertThat(numbers).hasSize(width);
            for (int j = 0; j < width; j++) {
                assertThat(numbers[j])
                        .isCloseTo(expected.getFlat(i * width + j), org.assertj.core.api.Assertions.within(1e-6));
            }
        }
    }

    @Test
    void one_number_is_a_double_and_several_are_a_vector() {
        Dataset<Row> table = Tables.of(spark, DATA, 5);
        var one = new Sequential(new Dense(1).inputShape(6));
        var three = new Sequential(new Dense(3).activation("softmax").inputShape(6));

        Dataset<Row> predicted = new SparkInference(one).batchSize(64).predict(table, "prediction");

        assertThat(predicted.schema().apply("prediction").dataType().simpleString())
                .isEqualTo("double");
        assertSame(predicted.collectAsList(), "prediction", one.predict(DATA.x(), verbose(0)));
        // Rows keep what they had, and can be worked on.
        assertThat(predicted.filter("label = 1").count())
                .isEqualTo(table.filter("label = 1").count());
        assertSame(
                new SparkInference(three).predict(table, "p").collectAsList(),
                "p",
                three.predict(DATA.x(), verbose(0)));
    }

    @Test
    void arrays_numbers_and_sparse_vectors_are_read_too() {
        var model = new Sequential(new Dense(2).inputShape(2));
        Tensor expected = model.predict(new float[][] {{1, 0}}, verbose(0));
        Dataset<Row> table = spark.range(1)
                .withColumn("floats", functions.expr("array(float(1), float(0))"))
                .withColumn("ints", functions.expr("array(1, 0)"));

        assertSame(
                new SparkInference(model).features("floats").predict(table, "p").collectAsList(), "p", expected);
        assertSame(
                new SparkInference(model).features("ints").predict(table, "p").collectAsList(), "p", expected);
        Dataset<Row> sparse = Tables.of(
                spark, List.of(RowFactory.create(Vectors.sparse(2, new int[] {0}, new double[] {1}), 0.0)), 1);
        assertSame(new SparkInference(model).predict(sparse, "p").collectAsList(), "p", expected);
    }

    @Test
    void several_inputs_and_outputs_are_several_columns() {
        var a = new Input(1);
        var b = new Input(1);
        var sum = new Add().apply(a, b);
        var model = new Model(List.of(a, b), List.of(sum, new Dense(2).apply(sum)));
        Dataset<Row> table = spark.range(3).selectExpr("id as a", "10 * id as b");

        List<Row> rows = new SparkInference(model)
                .features("a", "b")
                .predict(table, "sum", "two")
                .collectAsList();

        List<Tensor> expected =
                model.predictAll(List.of(new float[][] {{0}, {1}, {2}}, new float[][] {{0}, {10}, {20}}), verbose(0));
        assertSame(rows, "sum", expected.get(0));
        assertSame(rows, "two", expected.get(1));
    }

    @Test
    void the_weights_are_those_of_the_call() {
        var model = new Sequential(new Dense(1).useBias(false).inputShape(6));
        Tensor before = model.predict(DATA.x(), verbose(0));

        Dataset<Row> predicted = new SparkInference(model).predict(Tables.of(spark, DATA, 2), "p");
        model.setWeights(List.of(Tensor.of(new float[6][1])));

        assertSame(predicted.collectAsList(), "p", before);
    }

    @Test
    void a_bad_row_is_named() {
        var model = new Sequential(new Dense(1).inputShape(2));
        Dataset<Row> table = Tables.of(spark, List.of(RowFactory.create(null, 1.0)), 1);

        assertThatThrownBy(() -> new SparkInference(model).predict(table, "p").collectAsList())
                .hasStackTraceContaining(
                        "SparkInference: column \"features\" must hold numbers in every row, got null; drop such rows");
    }
}
