package io.github.monokeras.saving.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.monokeras.Golden;
import io.github.monokeras.constraints.Constraint;
import io.github.monokeras.initializers.Initializer;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.losses.Loss;
import io.github.monokeras.metrics.Metric;
import io.github.monokeras.optimizers.Optimizer;
import io.github.monokeras.regularizers.Regularizer;
import io.github.monokeras.schedules.LearningRateSchedule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What real Keras's serialize_keras_object wrote is read, and written again as it was. */
class SerializedObjectsTest {

    private static final JsonObject GOLDEN = Golden.read("serialized_objects");

    private static final ConfigReader READER = new ConfigReader();
    private static final ConfigWriter WRITER = new ConfigWriter();

    /** What Keras writes although it says nothing here, since no other value is taken; the values that mean that. */
    private static final Map<String, List<JsonElement>> UNSAID = Map.of(
            "axis", List.of(JsonNull.INSTANCE, new JsonPrimitive(-1.0)),
            "num_labels", List.of(JsonNull.INSTANCE, new JsonPrimitive(2.0)),
            "sparse", List.of(new JsonPrimitive(false)),
            "ragged", List.of(new JsonPrimitive(false)),
            "optional", List.of(new JsonPrimitive(false)));

    private record Row(String name, JsonObject object) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Row> initializers() {
        return rows("initializers");
    }

    static Stream<Row> regularizers() {
        return rows("regularizers");
    }

    static Stream<Row> constraints() {
        return rows("constraints");
    }

    static Stream<Row> optimizers() {
        return rows("optimizers");
    }

    static Stream<Row> schedules() {
        return rows("schedules");
    }

    static Stream<Row> losses() {
        return rows("losses");
    }

    static Stream<Row> metrics() {
        return rows("metrics");
    }

    static Stream<Row> layers() {
        return rows("layers").filter(row -> !row.name().contains("model"));
    }

    @ParameterizedTest
    @MethodSource
    void initializers(Row row) {
        requireSame(WRITER.option("test", READER.initializer("test", row.object())), row);
    }

    @ParameterizedTest
    @MethodSource
    void regularizers(Row row) {
        requireSame(WRITER.option("test", READER.regularizer("test", row.object())), row);
    }

    @ParameterizedTest
    @MethodSource
    void constraints(Row row) {
        requireSame(WRITER.option("test", READER.constraint("test", row.object())), row);
    }

    @ParameterizedTest
    @MethodSource
    void optimizers(Row row) {
        Optimizer optimizer = READER.optimizer(row.object());
        JsonObject written = WRITER.optimizer(optimizer);
        requireSame(written, row);
        assertThat(List.copyOf(written.getAsJsonObject("config").keySet()))
                .isEqualTo(List.copyOf(row.object().getAsJsonObject("config").keySet()));
        assertThat(READER.optimizer(written)).isEqualTo(optimizer);
        assertThat(nameWithoutNumber(row.object())).isEqualTo(nameWithoutNumber(written));
    }

    @ParameterizedTest
    @MethodSource
    void schedules(Row row) {
        JsonObject written = WRITER.schedule(READER.schedule(row.object()));
        requireSame(written, row);
        assertThat(nameWithoutNumber(written)).isEqualTo(nameWithoutNumber(row.object()));
    }

    @ParameterizedTest
    @MethodSource
    void losses(Row row) {
        Loss loss = READER.loss(row.object());
        JsonObject written = RecordWriter.loss(loss);
        requireSame(written, row);
        assertThat(nameWithoutNumber(written)).isEqualTo(nameWithoutNumber(row.object()));
        assertThat(READER.loss(WRITER.loss(loss))).isEqualTo(loss);
    }

    @ParameterizedTest
    @MethodSource
    void metrics(Row row) {
        Metric metric = READER.metric(row.object());
        JsonObject written = RecordWriter.metric(metric);
        requireSame(written, row);
        assertThat(written.getAsJsonObject("config").get("name"))
                .isEqualTo(row.object().getAsJsonObject("config").get("name"));
        assertThat(written.getAsJsonObject("config").get("dtype"))
                .isEqualTo(row.object().getAsJsonObject("config").get("dtype"));
        assertThat(READER.metric(WRITER.metric(metric))).isEqualTo(metric);
    }

    @ParameterizedTest
    @MethodSource
    void layers(Row row) {
        Layer layer = READER.layer(row.object());
        JsonObject config = row.object().getAsJsonObject("config");
        JsonObject written = WRITER.layer(layer);
        requireSame(written, row);
        assertThat(written.getAsJsonObject("config").get("name")).isEqualTo(config.get("name"));
        assertThat(written.getAsJsonObject("config").get("trainable")).isEqualTo(config.get("trainable"));
        assertThat(written.getAsJsonObject("config").has("dtype")).isTrue();
    }

    @Test
    void every_class_that_a_file_may_name_is_here() {
        Map<String, Class<?>> families = Map.of(
                "initializers", Initializer.class,
                "regularizers", Regularizer.class,
                "constraints", Constraint.class,
                "optimizers", Optimizer.class,
                "schedules", LearningRateSchedule.class,
                "losses", Loss.class,
                "metrics", Metric.class);
        families.forEach((name, family) -> assertThat(
                        rows(name).map(row -> row.object().get("class_name").getAsString()))
                .as(name)
                .containsAll(KerasClasses.names(family)));
    }

    private static Stream<Row> rows(String family) {
        return GOLDEN.getAsJsonObject(family).entrySet().stream()
                .map(row -> new Row(row.getKey(), row.getValue().getAsJsonObject()));
    }

    /** Keras numbers the names of optimizers and of metrics, as {@code sgd_2}. */
    private static String nameWithoutNumber(JsonObject object) {
        return object.getAsJsonObject("config").get("name").getAsString().replaceAll("_\\d+$", "");
    }

    private static void requireSame(JsonElement written, Row row) {
        JsonObject actual = AlikeConfig.of(written).getAsJsonObject();
        JsonObject timeless = row.object().deepCopy();
        LaterOptions.leaveOut(timeless);
        JsonObject expected = AlikeConfig.of(timeless).getAsJsonObject();
        JsonObject config = expected.getAsJsonObject("config");
        UNSAID.forEach((option, values) -> {
            if (config.has(option)
                    && !actual.getAsJsonObject("config").has(option)
                    && values.contains(config.get(option))) {
                config.remove(option);
            }
        });
        assertThat(actual).isEqualTo(expected);
    }
}
