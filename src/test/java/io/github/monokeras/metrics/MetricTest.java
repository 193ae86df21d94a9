package io.github.monokeras.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import io.github.monokeras.GoldenNames;
import io.github.monokeras.losses.BinaryCrossentropy;
import io.github.monokeras.losses.MeanAbsoluteError;
import io.github.monokeras.losses.MeanSquaredError;
import io.github.monokeras.tensor.Shape;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricTest {

    /** Without Keras's metric Accuracy, which counts equal numbers: another thing than the word "accuracy". */
    static Stream<Arguments> knownNames() {
        return GoldenNames.known("metrics").filter(golden -> !golden.get()[0].equals("Accuracy"));
    }

    /** "acc" is refused by Keras's metrics, but taken by its compile. */
    static Stream<String> refusedNames() {
        return GoldenNames.refused("metrics").filter(name -> !name.equals("acc"));
    }

    @ParameterizedTest
    @MethodSource("knownNames")
    void is_found_by_every_name_of_keras_and_shown_under_it(String name, String expected) {
        Metric metric = Metric.of(name);

        Object kind = metric instanceof MeanMetric mean ? mean.loss() : metric;
        assertThat(kind.getClass().getSimpleName()).isEqualTo(expected);
        assertThat(metric.name()).isEqualTo(name);
    }

    @ParameterizedTest
    @MethodSource("refusedNames")
    void is_not_found_by_a_name_that_keras_refuses(String name) {
        assertThatThrownBy(() -> Metric.of(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("metric: unknown name \"" + name + "\", the nearest is \"");
    }

    @Test
    void an_unknown_name_is_answered_with_the_nearest_and_all() {
        assertThatThrownBy(() -> Metric.of("acuracy"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("metric: unknown name \"acuracy\", the nearest is \"accuracy\"; choose one of"
                        + " mean_squared_error, mse, MSE, MeanSquaredError,"
                        + " mean_absolute_error, mae, MAE, MeanAbsoluteError,"
                        + " binary_crossentropy, bce, BCE, BinaryCrossentropy,"
                        + " root_mean_squared_error, RootMeanSquaredError, accuracy, acc,"
                        + " binary_accuracy, BinaryAccuracy, categorical_accuracy, CategoricalAccuracy");
    }

    @Test
    void a_name_gives_the_metric_with_its_defaults() {
        assertThat(Metric.of("mse")).isEqualTo(new MeanMetric("mse", new MeanSquaredError()));
        assertThat(Metric.of("MAE")).isEqualTo(new MeanMetric("MAE", new MeanAbsoluteError()));
        assertThat(Metric.of("bce")).isEqualTo(new MeanMetric("bce", new BinaryCrossentropy()));
        assertThat(Metric.of("binary_accuracy")).isEqualTo(new BinaryAccuracy());
        assertThat(Metric.of("categorical_accuracy")).isEqualTo(new CategoricalAccuracy());
        assertThat(Metric.of("root_mean_squared_error")).isEqualTo(new RootMeanSquaredError());
    }

    @Test
    void has_the_defaults_of_keras() {
        JsonObject binary = GoldenNames.config("metrics.BinaryAccuracy");

        assertThat(new BinaryAccuracy().name()).isEqualTo(binary.get("name").getAsString());
        assertThat(new BinaryAccuracy().threshold())
                .isEqualTo(binary.get("threshold").getAsDouble());
        assertThat(new CategoricalAccuracy().name()).isEqualTo(name("CategoricalAccuracy"));
        assertThat(new RootMeanSquaredError().name()).isEqualTo(name("RootMeanSquaredError"));
    }

    private static String name(String metric) {
        return GoldenNames.config("metrics." + metric).get("name").getAsString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"accuracy", "acc"})
    void accuracy_is_binary_for_one_output_and_categorical_for_several(String name) {
        Metric accuracy = Metric.of(name);

        assertThat(accuracy.forShapes(Shape.of(1), Shape.of(1))).isEqualTo(new BinaryAccuracy(name));
        assertThat(accuracy.forShapes(Shape.of(4, 1), Shape.of(4, 1))).isEqualTo(new BinaryAccuracy(name));
        assertThat(accuracy.forShapes(Shape.of(2), Shape.of(2))).isEqualTo(new CategoricalAccuracy(name));
        assertThat(accuracy.forShapes(Shape.of(1, 3), Shape.of(1, 3))).isEqualTo(new CategoricalAccuracy(name));
    }

    @Test
    void any_other_metric_is_the_same_for_every_output() {
        for (String name : new String[] {"mse", "binary_accuracy", "categorical_accuracy", "root_mean_squared_error"}) {
            Metric metric = Metric.of(name);

            assertThat(metric.forShapes(Shape.of(1), Shape.of(1))).isSameAs(metric);
            assertThat(metric.forShapes(Shape.of(3), Shape.of(3))).isSameAs(metric);
        }
    }

    @Test
    void binary_accuracy_keeps_its_name_when_the_threshold_is_set() {
        assertThat(new BinaryAccuracy("yes").threshold(0.75)).isEqualTo(new BinaryAccuracy("yes", 0.75));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.5, 1.5, Double.NaN})
    void binary_accuracy_refuses_a_threshold_that_no_probability_can_pass_or_miss(double threshold) {
        assertThatThrownBy(() -> new BinaryAccuracy().threshold(threshold))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("BinaryAccuracy: threshold must lie between 0 and 1, got " + threshold);
    }
}
