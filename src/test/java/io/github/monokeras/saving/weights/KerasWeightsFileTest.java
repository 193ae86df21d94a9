package io.github.monokeras.saving.weights;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.Golden;
import io.github.monokeras.Model;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.WeightSpec;
import io.github.monokeras.optimizers.Adam;
import io.github.monokeras.optimizers.Optimizer;
import io.github.monokeras.optimizers.SGD;
import io.github.monokeras.saving.hdf5.Hdf5Group;
import io.github.monokeras.saving.hdf5.Hdf5Reader;
import io.github.monokeras.schedules.ExponentialDecay;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that real Keras wrote are read into models that are written in Java. */
class KerasWeightsFileTest {

    private static final JsonObject GOLDEN = Golden.read("weights_layout").getAsJsonObject("models");

    static Set<String> names() {
        return SavedModels.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void weights_of_keras_are_those_of_the_model(String name) {
        try (Model model = SavedModels.of(name)) {
            load(model, Hdf5Reader.read(file(name + ".weights.h5")));

            assertThat(model.getWeights()).isEqualTo(weights(name));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void what_the_model_writes_has_what_the_file_has(String name) {
        try (Model model = SavedModels.of(name)) {
            Hdf5Group root = WeightsLayout.of(model).write(DType.FLOAT32, Layer::getWeights);
            if (GOLDEN.getAsJsonObject(name).has("optimizer")) {
                List<Tensor> variables =
                        Golden.tensors(GOLDEN.getAsJsonObject(name).get("optimizer"));
                String optimizer = name.equals("dense") ? "adam" : "sgd";
                OptimizerGroup.write(
                        root, optimizer, DType.FLOAT32, optimizer(name).variables(trainable(model)), variables);
            }

            assertThat(Listing.of(root))
                    .isEqualTo(Listing.of(Hdf5Reader.read(file(name + ".weights.h5"))))
                    .isEqualTo(GOLDEN.getAsJsonObject(name).getAsJsonArray("listing").asList().stream()
                            .map(JsonElement::getAsString)
                            .toList());
        }
    }

    @Test
    void an_optimizer_goes_on_where_that_of_keras_stopped() {
        for (String name : List.of("dense", "frozen")) {
            try (Model model = SavedModels.of(name)) {
                OptimizerState state = OptimizerGroup.read(
                        Hdf5Reader.read(file(name + ".weights.h5")),
                        optimizer(name).variables(trainable(model)));

                assertThat(state.skipped()).isNull();
                assertThat(doubles(state.variables()))
                        .isEqualTo(Golden.tensors(GOLDEN.getAsJsonObject(name).get("optimizer")));
            }
        }
    }

    @Test
    void weights_in_several_files_are_one() throws IOException {
        String index = Files.readString(file("sharded.weights.json"));
        List<String> asked = new ArrayList<>();

        Hdf5Group root = ShardedWeights.join(index, name -> {
            asked.add(name);
            return Hdf5Reader.read(file("sharded.weights.json").resolveSibling(name));
        });

        assertThat(asked)
                .containsExactly("weights_layout_sharded_00000.weights.h5", "weights_layout_sharded_00001.weights.h5");
        try (Model model = SavedModels.of("dense")) {
            load(model, root);
            assertThat(model.getWeights()).isEqualTo(weights("dense"));
            OptimizerState state = OptimizerGroup.read(root, optimizer("dense").variables(trainable(model)));
            assertThat(doubles(state.variables()))
                    .isEqualTo(Golden.tensors(GOLDEN.getAsJsonObject("dense").get("optimizer")));
        }
    }

    private static void load(Model model, Hdf5Group root) {
        WeightsLayout.of(model).read(root).forEach((layer, weights) -> layer.setWeights(weights));
    }

    private static Optimizer optimizer(String name) {
        return name.equals("dense") ? new Adam(0.01) : new SGD(new ExponentialDecay(0.1, 7, 0.75)).momentum(0.5);
    }

    private static List<Shape> trainable(Model model) {
        return model.leaves().stream()
                .flatMap(leaf -> leaf.weightSpecs().stream())
                .filter(WeightSpec::trainable)
                .map(WeightSpec::shape)
                .toList();
    }

    private static List<Tensor> weights(String name) {
        return Golden.tensors(GOLDEN.getAsJsonObject(name).get("weights"));
    }

    private static List<Tensor> doubles(List<Tensor> tensors) {
        return tensors.stream().map(tensor -> tensor.cast(DType.FLOAT64)).toList();
    }

    private static Path file(String name) {
        String resource = "/golden/weights_layout_" + name;
        try {
            return Path.of(Objects.requireNonNull(Golden.class.getResource(resource), resource)
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
