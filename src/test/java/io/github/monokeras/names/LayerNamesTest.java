package io.github.monokeras.names;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import io.github.monokeras.Golden;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayerNamesTest {

    static Set<Map.Entry<String, JsonElement>> layersOfKeras() {
        return Golden.read("activations").getAsJsonObject("auto_names").entrySet();
    }

    @ParameterizedTest
    @MethodSource("layersOfKeras")
    void every_layer_is_named_as_keras_names_it(Map.Entry<String, JsonElement> layer) {
        assertThat(AutoNames.snakeCase(layer.getKey()))
                .isEqualTo(layer.getValue().getAsString());
    }
}
