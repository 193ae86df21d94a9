package io.github.monokeras.saving.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.monokeras.saving.InvalidFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each element of a config in turn is another one: the upgrade finds no fault with it, or says in one sentence which. */
class DamagedConfigTest {

    private static final List<JsonElement> OTHERS = List.of(
            JsonParser.parseString("null"),
            JsonParser.parseString("-1.5"),
            JsonParser.parseString("\"x\""),
            JsonParser.parseString("[]"),
            JsonParser.parseString("[[7]]"),
            JsonParser.parseString("{}"));

    @ParameterizedTest
    @CsvSource({
        "convnet.keras2.h5, 2.15.0",
        "convnet.keras2.h5, 1.2.2",
        "gru.keras2.h5, 2.2.4",
        "bidirectional.keras2.h5, 2.15.0",
        "nested_functional.keras2.h5, 2.15.0",
        "nested_functional.keras3.h5, 3.15.0",
        "attention.keras2.h5, 2.15.0",
        "encoder_decoder.keras2.h5, 2.15.0"
    })
    void a_model(String file, String version) {
        damage(
                LegacyFiles.config(LegacyFiles.read(file), "model_config"),
                model -> ConfigUpgrade.upgrade(model, version));
    }

    @ParameterizedTest
    @CsvSource({"shared.keras2.h5, 2.15.0", "old_sgd.keras2.h5, 2.10.0", "mlp.keras3.h5, 3.15.0"})
    void a_training(String file, String version) {
        JsonObject model = ConfigUpgrade.upgrade(LegacyFiles.config(LegacyFiles.read(file), "model_config"), version);
        damage(
                LegacyFiles.config(LegacyFiles.read(file), "training_config"),
                training -> ConfigUpgrade.upgradeTraining(training, model, version));
    }

    private static void damage(JsonObject config, Consumer<JsonObject> upgrade) {
        upgrade.accept(config);
        List<Consumer<JsonElement>> places = new ArrayList<>();
        JsonObject copy = config.deepCopy();
        collect(copy, places);
        int refused = 0;
        for (Consumer<JsonElement> place : places) {
            for (JsonElement other : OTHERS) {
                place.accept(other);
                try {
                    upgrade.accept(copy);
                } catch (InvalidFileException said) {
                    assertThat(said.getMessage()).doesNotContain("\n").hasSizeLessThan(300);
                    refused++;
                }
            }
            place.accept(null);
        }
        assertThat(copy).isEqualTo(config);
        assertThat(refused).isPositive();
    }

    /** Collects what replaces each element; null puts the old one back. */
    private static void collect(JsonElement element, List<Consumer<JsonElement>> places) {
        if (element instanceof JsonObject object) {
            for (Map.Entry<String, JsonElement> member : List.copyOf(object.entrySet())) {
                JsonElement old = member.getValue();
                String key = member.getKey();
                places.add(other -> object.add(key, other == null ? old : other));
                collect(old, places);
            }
        } else if (element instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                JsonElement old = array.get(i);
                int index = i;
                places.add(other -> array.set(index, other == null ? old : other));
                collect(old, places);
            }
        }
    }
}
