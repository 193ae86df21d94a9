package io.github.monokeras.saving.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.activations.Activation;
import io.github.monokeras.initializers.Orthogonal;
import io.github.monokeras.initializers.RandomNormal;
import io.github.monokeras.initializers.Zeros;
import io.github.monokeras.layers.Bidirectional;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Discretization;
import io.github.monokeras.layers.Input;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.LeakyReLU;
import io.github.monokeras.layers.MultiHeadAttention;
import io.github.monokeras.layers.Normalization;
import io.github.monokeras.layers.Reshape;
import io.github.monokeras.layers.TimeDistributed;
import io.github.monokeras.layers.WeightSpec;
import io.github.monokeras.tensor.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of all releases are read, and such that Keras itself refuses. */
class ConfigReaderTest {

    private static final ConfigReader READER = new ConfigReader();

    private static Layer layer(String className, String config) {
        return READER.layer(
                json("{'module': 'keras.layers', 'class_name': '%s', 'config': %s}".formatted(className, config)));
    }

    private static JsonElement json(String text) {
        return JsonText.parse(text.replace('\'', '"'));
    }

    @Test
    void options_that_a_file_leaves_out_have_their_defaults() {
        Dense dense = (Dense) layer("Dense", "{'units': 3}");
        assertThat(dense.getConfig())
                .usingRecursiveComparison()
                .ignoringFields("name")
                .isEqualTo(new Dense(3).name(dense.name()).getConfig());
    }

    @Test
    void unknown_options_are_passed_over() {
        assertThat(layer("Dense", "{'name': 'd', 'units': 3, 'surprise': {'class_name': 'New'}, 'implementation': 2}")
                        .name())
                .isEqualTo("d");
    }

    @Test
    void names_stand_for_objects() {
        Dense dense = (Dense) layer("Dense", """
                {'units': 3, 'kernel_initializer': 'zeros', 'bias_initializer': 'orthogonal', 'kernel_regularizer': 'l2',
                 'bias_constraint': 'non_neg', 'activation': 'tanh', 'activity_regularizer': 'l1'}""");
        dense.apply(new Input(2));
        assertThat(dense.weightSpecs())
                .extracting(WeightSpec::initializer)
                .containsExactly(new Zeros(), new Orthogonal());
        assertThat(dense.activation()).isEqualTo(Activation.TANH);
        assertThat(dense.activityRegularizer()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'relu'",
                "{'module': 'builtins', 'class_name': 'function', 'config': 'relu', 'registered_name': 'function'}",
                "{'module': 'keras.activations', 'class_name': 'relu', 'config': {}}"
            })
    void an_activation_is_a_name_or_an_object(String activation) {
        assertThat(layer("Dense", "{'units': 1, 'activation': %s}".formatted(activation))
                        .outputActivation())
                .isEqualTo(Activation.RELU);
    }

    @Test
    void no_activation_is_the_linear_one() {
        assertThat(((Dense) layer("Dense", "{'units': 1, 'activation': null}")).activation())
                .isEqualTo(Activation.LINEAR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'float64'",
                "'mixed_float16'",
                "null",
                "{'class_name': 'DTypePolicy', 'config': {'name': 'bfloat16'}}",
                "{'class_name': 'Policy', 'config': {'name': 'float32'}}"
            })
    void precisions_are_left_to_the_backend(String dtype) {
        assertThat(layer("Dense", "{'units': 1, 'dtype': %s}".formatted(dtype))).isInstanceOf(Dense.class);
    }

    @Test
    void older_names_are_known() {
        assertThat(
                        READER.initializer(
                                "test",
                                json(
                                        "{'class_name': 'OrthogonalInitializer', 'config': {'gain': 2, 'seed': 7, 'dtype': 'float32'}}")))
                .isEqualTo(new Orthogonal(2, 7L));
        assertThat(READER.initializer(
                        "test", json("{'class_name': 'RandomNormal', 'config': {'mean': 0, 'stddev': 1}}")))
                .isEqualTo(new RandomNormal().stddev(1));
        assertThat(((LeakyReLU) layer("LeakyReLU", "{'alpha': 0.5}")).negativeSlope())
                .isEqualTo(0.5);
        assertThat(layer("BatchNormalization", "{'axis': [3], 'fused': true}").getConfig())
                .containsEntry("axis", 3);
    }

    @Test
    void an_input_has_its_batch_in_front() {
        Input input = (Input)
                layer("InputLayer", "{'batch_shape': [null, null, 3], 'dtype': 'int32', 'sparse': false, 'name': 'x'}");
        assertThat(input.shape()).isEqualTo(Shape.of(Shape.UNKNOWN, 3));
        assertThat(input.dtype()).isEqualTo("int32");
        assertThat(input.name()).isEqualTo("x");
        assertThat(((Input) layer("InputLayer", "{'batch_input_shape': [32, 4]}")).shape())
                .isEqualTo(Shape.of(4));
        assertThat(layer("Dense", "{'units': 1, 'batch_input_shape': [null, 4]}")
                        .declaredInputShape())
                .isEqualTo(Shape.of(4));
    }

    @Test
    void sizes_are_one_number_or_several() {
        assertThat(layer("MaxPooling2D", "{'pool_size': 3, 'strides': 2, 'name': 'max_pooling2d'}")
                        .getConfig())
                .isEqualTo(layer("MaxPooling2D", "{'pool_size': [3, 3], 'strides': [2, 2], 'name': 'max_pooling2d'}")
                        .getConfig());
        assertThat(((Reshape) layer("Reshape", "{'target_shape': [null, 2]}")).targetShape())
                .containsExactly(-1, 2);
        assertThat(layer("ZeroPadding1D", "{'padding': 2}").getConfig())
                .extracting("padding")
                .hasToString("[2, 2]");
    }

    @Test
    void arrays_of_python_are_lists() {
        Normalization normalization = (Normalization)
                layer(
                        "Normalization",
                        "{'axis': -1, 'mean': {'class_name': '__numpy__', 'config': {'value': [1.5, 2], 'dtype': 'float32'}}, 'variance': [[1, 4]]}");
        assertThat(normalization.getConfig()).extracting("mean").hasToString("[1.5, 2.0]");
    }

    @Test
    void boundaries_count_where_bins_were_counted_too() {
        Discretization bins = (Discretization) layer("Discretization", "{'bin_boundaries': [0.5, 1.5], 'num_bins': 3}");
        assertThat(bins.getConfig()).extracting("bin_boundaries").hasToString("[0.5, 1.5]");
    }

    @Test
    void layers_hold_layers() {
        Bidirectional both = (Bidirectional)
                layer(
                        "Bidirectional",
                        "{'name': 'both', 'merge_mode': null, 'layer': {'class_name': 'LSTM', 'config': {'units': 2, 'return_sequences': true}}}");
        assertThat(both.mergeMode()).isNull();
        assertThat(both.forwardLayer().returnSequences()).isTrue();
        TimeDistributed each = (TimeDistributed)
                layer(
                        "TimeDistributed",
                        "{'layer': {'class_name': 'TimeDistributed', 'config': {'layer': {'class_name': 'Flatten', 'config': {}}}}}");
        assertThat(each.layer()).isInstanceOf(TimeDistributed.class);
    }

    @Test
    void models_inside_go_to_who_knows_them() {
        Dense stand = new Dense(1);
        ConfigReader reader = new ConfigReader(new InnerModels() {
            @Override
            public Layer read(JsonObject object) {
                assertThat(object.get("class_name").getAsString()).isEqualTo("Sequential");
                return stand;
            }

            @Override
            public JsonObject write(Layer model) {
                throw new AssertionError();
            }
        });
        TimeDistributed each = (TimeDistributed)
                reader.layer(
                        json(
                                "{'class_name': 'TimeDistributed', 'config': {'layer': {'class_name': 'Sequential', 'config': {'layers': []}}}}"));
        assertThat(each.layer()).isSameAs(stand);
    }

    @Test
    void arguments_of_calls_are_options_here() {
        JsonElement object = json("{'class_name': 'MultiHeadAttention', 'config': {'num_heads': 1, 'key_dim': 2}}");
        JsonObject arguments =
                json("{'use_causal_mask': true, 'return_attention_scores': false, 'training': null, 'mask': {}}")
                        .getAsJsonObject();
        MultiHeadAttention attention = (MultiHeadAttention) READER.layer(object, arguments);
        assertThat(attention.useCausalMask()).isTrue();
        assertThat(attention.returnAttentionScores()).isFalse();
        assertThat(new ConfigWriter().callArguments(attention)).hasToString("{\"use_causal_mask\":true}");
        assertThat(new ConfigWriter().callArguments(new Dense(1)).size()).isZero();
    }
}
