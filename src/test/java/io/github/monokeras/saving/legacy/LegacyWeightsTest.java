package io.github.monokeras.saving.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.Golden;
import io.github.monokeras.Keras;
import io.github.monokeras.Model;
import io.github.monokeras.backend.reference.ReferenceBackend;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.saving.InvalidFileException;
import io.github.monokeras.saving.hdf5.Hdf5Group;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyWeightsTest {

    static Stream<String> files() {
        return LegacyFiles.names();
    }

    /** The old hard_sigmoid is not among the activations. */
    static Stream<String> computable() {
        return files().filter(file -> !file.equals("gru.keras2.h5"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void each_layer_gets_its_weights(String file) {
        try (Model model = LegacyModels.of(LegacyFiles.modelOf(file))) {
            Hdf5Group group = LegacyFiles.weights(LegacyFiles.read(file));
            LegacyWeights loaded = LegacyWeights.byName(group, model.layers());
            if (file.startsWith("attention")) {
                assertThat(inOrder(byName(loaded.weights()))).isEqualTo(inOrder(expected(file)));
            } else {
                assertThat(byName(loaded.weights())).isEqualTo(expected(file));
            }
            assertThat(LegacyWeights.inOrder(group, model.layers())).isEqualTo(loaded);
            assertThat(loaded.converted()).isEqualTo(file.startsWith("cudnn"));
        }
    }

    @ParameterizedTest
    @MethodSource("computable")
    void with_them_the_model_predicts_what_keras_did(String file) {
        JsonObject golden = LegacyFiles.golden(file);
        try (Model model = LegacyModels.of(LegacyFiles.modelOf(file)).backend(new ReferenceBackend())) {
            Hdf5Group group = LegacyFiles.weights(LegacyFiles.read(file));
            LegacyWeights.byName(group, model.layers()).weights().forEach(Layer::setWeights);
            List<Tensor> outputs = model.predictAll(inputs(golden), Keras.verbose(0));
            List<Tensor> expected = Golden.tensors(golden.get("outputs"));
            assertThat(outputs).hasSameSizeAs(expected);
            for (int i = 0; i < outputs.size(); i++) {
                assertThat(outputs.get(i).maxAbsDifference(expected.get(i))).isLessThan(1e-6);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"convnet", "nested_sequential", "frozen"})
    void a_file_of_weights_alone_has_them_at_its_root(String name) {
        try (Model model = LegacyModels.of(name)) {
            Hdf5Group root = LegacyFiles.read(name + ".keras2_weights.h5");
            LegacyWeights loaded = LegacyWeights.inOrder(root, model.layers());
            assertThat(byName(loaded.weights())).isEqualTo(expected(name + ".keras2.h5"));
        }
    }

    @Test
    void the_weights_of_another_model_are_refused_in_one_sentence() {
        Hdf5Group mlp = LegacyFiles.weights(LegacyFiles.read("mlp.keras2.h5"));
        try (Model convnet = LegacyModels.of("convnet");
                Model deferred = LegacyModels.of("deferred");
                Model encoderDecoder = LegacyModels.of("encoder_decoder")) {
            assertThatThrownBy(() -> LegacyWeights.inOrder(mlp, convnet.layers()))
                    .isInstanceOf(InvalidFileException.class)
                    .hasMessage(
                            "layer_names: must be as many layers with weights as in the model, 6, got 2: hidden, classes");
            assertThatThrownBy(() -> LegacyWeights.inOrder(mlp, deferred.layers()))
                    .isInstanceOf(InvalidFileException.class)
                    .hasMessage(
                            "layer \"hidden\": kernel must have shape (3, 2), got (4, 5); the model must be the one that"
                                    + " was saved");
            assertThatThrownBy(() -> LegacyWeights.inOrder(mlp, encoderDecoder.layers()))
                    .isInstanceOf(InvalidFileException.class)
                    .hasMessage(
                            "layer \"hidden\": must have [kernel, recurrent_kernel, bias] of LSTM \"encoder\", got only 2"
                                    + " weights");
        }
    }

    /** Returns the inputs as a model takes them: one, or a list. */
    static Object inputs(JsonObject golden) {
        List<Tensor> inputs = new ArrayList<>();
        golden.getAsJsonArray("inputs").forEach(input -> inputs.add(Golden.tensor(input)));
        return inputs.size() == 1 ? inputs.get(0) : inputs;
    }

    /** The attention is made of other layers here. */
    private static List<List<Double>> inOrder(Map<String, List<List<Double>>> byName) {
        return byName.values().stream().flatMap(List::stream).toList();
    }

    private static Map<String, List<List<Double>>> byName(Map<Layer, Weights> weights) {
        Map<String, List<List<Double>>> byName = new LinkedHashMap<>();
        weights.forEach((layer, own) -> byName.put(
                layer.name(), own.stream().map(LegacyWeightsTest::numbers).toList()));
        return byName;
    }

    private static List<Double> numbers(Tensor tensor) {
        List<Double> numbers = new ArrayList<>();
        for (int i = 0; i < tensor.size(); i++) {
            numbers.add((double) (float) tensor.getFlat(i));
        }
        return numbers;
    }

    private static Map<String, List<List<Double>>> expected(String file) {
        Map<String, List<List<Double>>> expected = new TreeMap<>();
        JsonObject leaves = LegacyFiles.golden(file).getAsJsonObject("leaves");
        for (String path : new TreeSet<>(leaves.keySet())) {
            List<List<Double>> weights = new ArrayList<>();
            for (JsonElement weight : leaves.getAsJsonArray(path)) {
                weights.add(numbers(weight.isJsonArray() ? Golden.tensor(weight) : Tensor.of(weight.getAsDouble())));
            }
            expected.put(path.substring(path.lastIndexOf('/') + 1), weights);
        }
        return expected;
    }
}
