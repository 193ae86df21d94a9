package io.github.monokeras.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.losses.MeanSquaredError;
import io.github.monokeras.losses.SparseCategoricalCrossentropy;
import io.github.monokeras.tensor.Shape;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Names and defaults as Keras's, and what is refused. */
class MetricOptionsTest {

    static Stream<Metric> metrics() {
        return Stream.of(
                new Accuracy(),
                new BinaryAccuracy(),
                new CategoricalAccuracy(),
                new SparseCategoricalAccuracy(),
                new TopKCategoricalAccuracy(),
                new SparseTopKCategoricalAccuracy(),
                new TruePositives(),
                new TrueNegatives(),
                new FalsePositives(),
                new FalseNegatives(),
                new Precision(),
                new Recall(),
                new AUC(),
                new SensitivityAtSpecificity(0.5),
                new SpecificityAtSensitivity(0.5),
                new PrecisionAtRecall(0.5),
                new RecallAtPrecision(0.5),
                new F1Score(),
                new FBetaScore(),
                new RootMeanSquaredError(),
                new CosineSimilarity(),
                new R2Score(),
                new PearsonCorrelation(),
                new ConcordanceCorrelation(),
                new IoU(3, 0),
                new BinaryIoU(),
                new MeanIoU(3),
                new OneHotIoU(3, 0),
                new OneHotMeanIoU(3));
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void has_the_defaults_of_keras(Metric metric) throws ReflectiveOperationException {
        JsonObject config = GoldenMetrics.golden()
                .getAsJsonObject("configs")
                .getAsJsonObject(metric.getClass().getSimpleName());

        for (String key : config.keySet()) {
            if (!isOfNoUseHere(key, config.get(key))) {
                Object value = metric.getClass().getMethod(camelCase(key)).invoke(metric);
                assertThat(spelled(value)).as(key).isEqualTo(spelled(config.get(key)));
            }
        }
    }

    /** Axes are the last, and the number of labels only tells Keras early what it sees anyway. */
    private static boolean isOfNoUseHere(String key, JsonElement value) {
        return key.equals("num_labels") || (key.equals("axis") && !value.isJsonNull());
    }

    private static String camelCase(String key) {
        StringBuilder name = new StringBuilder();
        for (String word : List.of(key.split("_"))) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    private static String spelled(Object value) {
        if (value == null || value.equals(List.of()) || value == Average.NONE) {
            return "null";
        }
        if (value instanceof Number number) {
            return Double.toString(number.doubleValue());
        }
        if (value instanceof JsonElement json && json.isJsonPrimitive()) {
            return json.getAsJsonPrimitive().isNumber() ? Double.toString(json.getAsDouble()) : json.getAsString();
        }
        return value.toString().replace(" ", "");
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void takes_another_name(Metric metric) {
        assertThat(metric.name("mine").name()).isEqualTo("mine");
        assertThat(metric.name("mine").name(metric.name())).isEqualTo(metric);
    }

    @Test
    void a_mean_of_a_loss_has_the_name_of_the_loss() {
        assertThat(new MeanMetric(new MeanSquaredError()).name()).isEqualTo("mean_squared_error");
    }

    static Stream<Arguments> refusals() {
        Shape one = Shape.of(1);
        Shape three = Shape.of(3);
        return Stream.of(
                refusal(() -> new TopKCategoricalAccuracy(0), "TopKCategoricalAccuracy: k must be at least 1, got 0"),
                refusal(() -> new Precision().thresholds(1.5), "Precision: thresholds must be within 0 and 1, got 1.5"),
                refusal(() -> new Recall().topK(0), "Recall: topK must be at least 1, got 0"),
                refusal(() -> new Recall().classId(-1), "Recall: classId must be at least 0, got -1"),
                refusal(() -> new AUC().numThresholds(1), "AUC: numThresholds must be at least 2, got 1"),
                refusal(
                        () -> new AUC().curve("ROCK"),
                        "curve: unknown name \"ROCK\", the nearest is \"roc\"; choose one of roc, pr, prgain"),
                refusal(() -> new FBetaScore().beta(0), "FBetaScore: beta must be above 0 and finite, got 0.0"),
                refusal(() -> new F1Score().threshold(0), "F1Score: threshold must be above 0 and at most 1, got 0.0"),
                refusal(() -> new R2Score().numRegressors(-1), "R2Score: numRegressors must be at least 0, got -1"),
                refusal(() -> new PearsonCorrelation().axis(1), "PearsonCorrelation: axis must be -1 or 0, got 1"),
                refusal(() -> new IoU(3, 3), "IoU: targetClassIds must be class numbers from 0 to 2, got [3]"),
                refusal(
                        () -> new F1Score().forShapes(three, three),
                        "F1Score: average must be micro, macro or weighted where a log holds one number, got none,"
                                + " Keras's default, which gives 3; write new F1Score().average(\"macro\")"),
                refusal(
                        () -> new Precision().topK(4).forShapes(three, three),
                        "Precision: topK must be at most 3, the number of outputs, got 4"),
                refusal(
                        () -> new Precision().classId(3).forShapes(three, three),
                        "Precision: classId must be below 3, the number of outputs, got 3"),
                refusal(
                        () -> new AUC().labelWeights(1, 2).forShapes(three, three),
                        "AUC: labelWeights must be one for each of 3 outputs, got 2"),
                refusal(
                        () -> new Precision().forShapes(three, one),
                        "Precision: labels must have the shape (3,), got (1,) as the loss wants them;"
                                + " choose the metric for such labels"),
                refusal(
                        () -> new MeanMetric(new SparseCategoricalCrossentropy()).forShapes(three, three),
                        "SparseCategoricalCrossentropy: labels must have the shape (1,), got (3,) as the loss wants"
                                + " them; choose the metric for such labels"),
                refusal(
                        () -> new R2Score().forShapes(Shape.of(2, 3), Shape.of(2, 3)),
                        "R2Score: outputs must have the shape (batch, outputs), got (batch, 2, 3)"),
                refusal(
                        () -> new OneHotMeanIoU(4).forShapes(three, three),
                        "OneHotMeanIoU: numClasses must be 3, the number of outputs, got 4"));
    }

    private static Arguments refusal(ThrowingCallable call, String message) {
        return Arguments.of(call, message);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void is_refused_in_one_sentence(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
