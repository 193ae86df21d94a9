package io.github.monokeras.saving.config;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import io.github.monokeras.saving.InvalidFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be computed as a file says is refused in one sentence that names the layer and the option. */
class ConfigRefusalTest {

    private static final ConfigReader READER = new ConfigReader();

    private static JsonElement json(String text) {
        return JsonText.parse(text.replace('`', '"'));
    }

    private static void requireRefused(Runnable call, String message) {
        assertThatThrownBy(call::run).isInstanceOf(InvalidFileException.class).hasMessage(message.replace('`', '"'));
    }

    private static void requireLayerRefused(String object, String message) {
        requireRefused(() -> READER.layer(json(object)), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Dense|{`name`: `d`, `units`: 0}|Dense `d`: Dense: units must be at least 1, got 0",
                "Dense|{`name`: `d`, `units`: 2, `quantization_config`: {}}|Dense `d`: quantization_config = {} is not built here, and without it the numbers would be others",
                "Dense|{`name`: `d`, `units`: 2, `lora_rank`: 4}|Dense `d`: lora_rank = 4 is not built here, and without it the numbers would be others",
                "LayerNormalization|{`rms_scaling`: true}|LayerNormalization: rms_scaling = true is not built here, and without it the numbers would be others",
                "LSTM|{`units`: 1, `time_major`: true}|LSTM: time_major = true is not built here, and without it the numbers would be others",
                "InputLayer|{`batch_shape`: [null, 3], `sparse`: true}|InputLayer: sparse = true is not built here, and without it the numbers would be others",
                "Dense|{`name`: `d`, `units`: 2, `use_bias`: 3}|Dense `d`: use_bias must be true or false, got 3",
                "Dense|{`name`: `d`, `units`: 2, `activation`: 7}|Dense `d`: activation: there must be an object with a class_name, got 7",
                "QDense|{`name`: `d`}|QDense `d`: there is no such layer here; it was written by a newer Keras, by other code, or is one that is missing",
                "TimeDistributed|{`layer`: {`class_name`: `Sequential`, `config`: {}}}|TimeDistributed: layer: layer: there must be no model in here, got `Sequential`",
                "Bidirectional|{`layer`: {`class_name`: `Dense`, `config`: {`units`: 1, `name`: `d`}}}|Bidirectional: layer must be a recurrent layer, got Dense `d`",
            })
    void a_layer_that_cannot_be_made_is_refused(String className, String config, String message) {
        requireLayerRefused("{`class_name`: `%s`, `config`: %s}".formatted(className, config), message);
    }

    @Test
    void missing_and_misfit_options_are_named() {
        requireLayerRefused(
                "{`class_name`: `Dense`, `config`: {`name`: `d`, `units`: `many`}}",
                "Dense `d`: there must be units (a whole number), got {`name`:`d`,`units`:`many`}");
        requireLayerRefused(
                "{`class_name`: `Embedding`, `config`: {`input_dim`: 3}}",
                "Embedding: there must be input_dim (a whole number) and output_dim (a whole number), got {`input_dim`:3}");
    }

    @Test
    void code_of_others_is_refused() {
        requireLayerRefused(
                "{`module`: `keras.layers`, `class_name`: `Lambda`, `config`: {`name`: `f`, `function`: {`class_name`: `__lambda__`}}}",
                "layer: `f`: a Lambda holds Python code, which is not run; write the model without it");
        requireLayerRefused(
                "{`module`: null, `class_name`: `Gate`, `config`: {`name`: `g`}, `registered_name`: `mine>Gate`}",
                "layer: `g`: mine>Gate is a custom class, which cannot be made from a file; only those of Keras can");
        requireLayerRefused(
                "{`module`: `my.layers`, `class_name`: `Dense`, `config`: {`name`: `g`, `units`: 1}, `registered_name`: `Dense`}",
                "layer: `g`: Dense of my.layers is a custom class, which cannot be made from a file; only those of Keras can");
        requireLayerRefused(
                "{`class_name`: `Dense`, `config`: {`name`: `d`, `units`: 1, `activation`: {`class_name`: `__lambda__`}}}",
                "Dense `d`: activation: a __lambda__ holds Python code, which is not run; write the model without it");
        requireRefused(
                () -> READER.loss(json("{`class_name`: `Mine`, `config`: {}, `registered_name`: `mine>Mine`}")),
                "loss: mine>Mine is a custom class, which cannot be made from a file; only those of Keras can");
    }

    @Test
    void channels_first_is_refused() {
        assertThatThrownBy(
                        () -> READER.layer(
                                json(
                                        "{`class_name`: `Conv2D`, `config`: {`name`: `c`, `filters`: 1, `kernel_size`: [3, 3], `data_format`: `channels_first`}}")))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageStartingWith("Conv2D \"c\": data_format: ")
                .hasMessageContaining("channels_first");
    }

    @Test
    void quantized_precisions_are_refused() {
        assertThatThrownBy(
                        () -> READER.layer(
                                json(
                                        "{`class_name`: `Dense`, `config`: {`name`: `d`, `units`: 1, `dtype`: {`class_name`: `QuantizedDTypePolicy`, `config`: {`mode`: `int8`}}}}")))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageStartingWith("Dense \"d\": dtype must be one of bfloat16, bool, float16, float32,");
    }

    @Test
    void other_axes_of_losses_are_refused() {
        requireRefused(
                () -> READER.loss(json("{`class_name`: `CategoricalCrossentropy`, `config`: {`axis`: 1}}")),
                "loss: CategoricalCrossentropy: axis = 1 is not built here, and without it the numbers would be others");
        requireRefused(
                () -> READER.loss(json("{`class_name`: `Dice`, `config`: {`axis`: -1}}")),
                "loss: Dice: axis = -1 is not built here, and without it the numbers would be others");
    }

    @Test
    void unknown_classes_and_names_of_other_families_are_refused() {
        requireRefused(
                () -> READER.regularizer(
                        "Dense \"d\": kernel_regularizer", json("{`class_name`: `Runtime`, `config`: {}}")),
                "Dense `d`: kernel_regularizer: class_name must be one of L1, L1L2, L2, OrthogonalRegularizer, got `Runtime`");
        assertThatThrownBy(() -> READER.optimizer(json("`sdg`")))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageStartingWith("optimizer: optimizer: unknown name \"sdg\"");
        assertThatThrownBy(() -> READER.optimizer(json("{`class_name`: `SGD`, `config`: {`learning_rate`: -1}}")))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageStartingWith("optimizer: SGD: SGD: learningRate must be above 0");
        requireLayerRefused("[]", "layer: there must be an object with a class_name, got []");
        requireLayerRefused(
                "{`class_name`: `Dense`, `config`: []}", "layer: the config of a Dense must be an object, got []");
    }

    @Test
    void files_are_not_opened_for_a_vocabulary() {
        assertThatThrownBy(() -> READER.layer(
                        json("{`class_name`: `IntegerLookup`, `config`: {`name`: `l`, `vocabulary`: `/etc/passwd`}}")))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageStartingWith("IntegerLookup \"l\": vocabulary must be a list");
    }

    @Test
    void layers_within_layers_are_bounded() {
        String inside = "{`class_name`: `Flatten`, `config`: {}}";
        for (int i = 0; i < 30; i++) {
            inside = "{`class_name`: `TimeDistributed`, `config`: {`layer`: %s}}".formatted(inside);
        }
        JsonElement deep = json(inside);
        assertThatThrownBy(() -> READER.layer(deep))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageEndingWith("layer: layers must not be nested more than 20 deep");
    }
}
