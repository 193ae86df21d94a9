package io.github.monokeras.saving.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.layers.Input;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.LayerRow;
import io.github.monokeras.layers.LayerTable;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every layer of the table is what its configuration says: as real Keras wrote it, and as it is written here. */
class LayerTableConfigTest {

    /** Options of Keras that nothing here stands for, each with why it may be passed over. */
    private static final Map<String, String> PASSED_OVER = Map.of(
            "vocabulary_dtype", "whole numbers are 64 bits wide here",
            "vocabulary_size", "the vocabulary tells",
            "rms_scaling", "refused unless false",
            "quantization_config", "refused unless null");

    static Stream<LayerRow> rows() {
        return LayerTable.rows();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_layer_is_read_from_what_keras_wrote(LayerRow row) {
        JsonObject object = ofKeras(row);
        Layer read = built(new ConfigReader().layer(object), row);
        assertThat(read.className()).isEqualTo(row.golden().get("layer").getAsString());
        assertThat(AlikeConfig.of(ConfigJson.of(read.getConfig()))).isEqualTo(AlikeConfig.of(object.get("config")));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void what_is_written_reads_back_as_the_same_layer(LayerRow row) {
        Layer layer = row.graph().outputs().get(0).node().layer();
        ConfigWriter writer = new ConfigWriter();
        JsonElement written = JsonText.parse(JsonText.write(writer.layer(layer)));
        Layer read = built(new ConfigReader().layer(written, writer.callArguments(layer)), row);
        assertThat(read.outputShapes()).isEqualTo(layer.outputShapes());
        assertThat(ConfigJson.of(read.getConfig())).isEqualTo(ConfigJson.of(layer.getConfig()));
        assertThat(read.activityRegularizer()).isEqualTo(layer.activityRegularizer());
    }

    /** What a writer leaves out is at its default, so that nothing but that is missing. */
    @ParameterizedTest
    @MethodSource("rows")
    void what_is_written_is_what_keras_wrote_without_later_options(LayerRow row) {
        Layer layer = row.graph().outputs().get(0).node().layer();
        JsonObject expected = ofKeras(row);
        LaterOptions.leaveOut(expected);
        JsonElement written = new ConfigWriter().layer(layer).get("config");
        assertThat(AlikeConfig.of(written)).isEqualTo(AlikeConfig.of(expected.get("config")));
    }

    @Test
    void no_option_of_keras_is_lost_in_silence() {
        Map<String, Set<String>> lost = new TreeMap<>();
        rows().forEach(row -> {
            String className = row.golden().get("layer").getAsString();
            Recipe recipe = Recipe.of(KerasClasses.layer(new SerializedObject(className, new JsonObject())));
            JsonObject config = ofKeras(row).getAsJsonObject("config");
            config.remove("dtype");
            Adaptations.ofLayer(className, config).keySet().stream()
                    .filter(option -> !recipe.has(option) && !PASSED_OVER.containsKey(option))
                    .forEach(option -> lost.computeIfAbsent(className, name -> new TreeSet<>())
                            .add(option));
        });
        assertThat(lost).isEmpty();
    }

    /** Some options are written otherwise once a layer knows its input. */
    private static Layer built(Layer layer, LayerRow row) {
        layer.applyAll(row.graph().outputs().get(0).node().layer().inputShapes().stream()
                .map(Input::new)
                .toArray(Input[]::new));
        return layer;
    }

    private static JsonObject ofKeras(LayerRow row) {
        JsonObject object = new JsonObject();
        object.addProperty("module", "keras.layers");
        object.add("class_name", row.golden().get("layer"));
        object.add(
                "config",
                row.golden().has("config")
                        ? row.golden().get("config").deepCopy()
                        : ConfigJson.of(
                                row.graph().outputs().get(0).node().layer().getConfig()));
        return object;
    }
}
