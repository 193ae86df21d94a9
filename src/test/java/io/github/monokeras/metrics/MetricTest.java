package io.github.monokeras.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.GoldenNames;
import io.github.monokeras.losses.BinaryCrossentropy;
import io.github.monokeras.losses.MeanAbsoluteError;
import io.github.monokeras.losses.MeanSquaredError;
import io.github.monokeras.tensor.Shape;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricTest {

    /** What makes no sense in compile: it takes values, not labels and predictions. */
    private static final List<String> LACKING = List.of("Mean", "Sum", "MeanMetricWrapper", "Metric");

    /** The means of losses that are not built yet. */
    /** Every name that Keras's metrics know, with the class that it makes. */
    static Stream<Arguments> knownNames() {
        return GoldenMetrics.golden().getAsJsonObject("names").entrySet().stream()
                .filter(name -> !name.getValue().isJsonNull())
                .filter(name -> !LACKING.contains(name.getValue().getAsString()))
                .filter(name -> !name.getKey().equalsIgnoreCase("accuracy"))
                .map(name -> Arguments.of(name.getKey(), name.getValue().getAsString()));
    }

    static Stream<String> namesThatNeedOptions() {
        return GoldenMetrics.golden().getAsJsonObject("names").entrySet().stream()
                .filter(name -> name.getValue().isJsonNull())
                .map(Map.Entry::getKey)
                .filter(name -> !name.endsWith("Wrapper") && !name.endsWith("wrapper"));
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
        assertThat(kind.getClass().getSimpleName()).isEqualTo(expected.equals("LogCoshError") ? "LogCosh" : expected);
        assertThat(metric.name()).isEqualTo(name);
    }

    @ParameterizedTest
    @MethodSource("namesThatNeedOptions")
    void says_which_options_a_metric_needs(String name) {
        assertThatThrownBy(() -> Metric.of(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("metric: \"" + name + "\" has no defaults for ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mean", "Sum", "MeanMetricWrapper", "metric"})
    void says_so_where_keras_has_a_metric_that_is_lacking(String name) {
        assertThatThrownBy(() -> Metric.of(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("metric: Keras has \"" + name + "\", which is not built here yet");
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
                .hasMessage("metric: unknown name \"acuracy\", the nearest is \"accuracy\"; choose one of "
                        + String.join(", ", Metric.names()));
        assertThat(Metric.names())
                .contains("mse", "accuracy", "acc", "AUC", "f1_score")
                .doesNotContain("mean");
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

    static Stream<JsonObject> accuracies() {
        return GoldenMetrics.golden().getAsJsonArray("accuracies").asList().stream()
                .map(JsonElement::getAsJsonObject);
    }

    @ParameterizedTest
    @MethodSource("accuracies")
    void the_word_accuracy_means_what_keras_makes_of_the_shapes(JsonObject golden) {
        Shape output = sample(golden.getAsJsonArray("output"));
        Shape label = sample(golden.getAsJsonArray("label"));

        Metric metric = Metric.of(golden.get("word").getAsString()).forShapes(output, label);

        assertThat(metric.getClass().getSimpleName()).isEqualTo(golden.get("is").getAsString());
        assertThat(metric.name()).isEqualTo(golden.get("name").getAsString());
    }

    /** Labels without a last axis have got one of length 1 when they reach a metric. */
    private static Shape sample(JsonArray batch) {
        return Shape.of(batch.size() == 1 ? 1 : batch.get(1).getAsInt());
    }

    @Test
    void an_accuracy_of_equal_numbers_is_another_thing_than_the_word() {
        assertThat(Metric.of("Accuracy")).isEqualTo(new AccuracyByShape("Accuracy"));
        assertThat(new Accuracy().forShapes(Shape.of(1), Shape.of(1))).isEqualTo(new Accuracy());
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
