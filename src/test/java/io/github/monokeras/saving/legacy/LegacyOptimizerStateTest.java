package io.github.monokeras.saving.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.Golden;
import io.github.monokeras.Model;
import io.github.monokeras.layers.WeightSpec;
import io.github.monokeras.optimizers.Adadelta;
import io.github.monokeras.optimizers.Adam;
import io.github.monokeras.optimizers.Nadam;
import io.github.monokeras.optimizers.Optimizer;
import io.github.monokeras.optimizers.OptimizerVariable;
import io.github.monokeras.optimizers.RMSprop;
import io.github.monokeras.optimizers.SGD;
import io.github.monokeras.saving.hdf5.Hdf5Dataset;
import io.github.monokeras.saving.hdf5.Hdf5Group;
import io.github.monokeras.schedules.ExponentialDecay;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyOptimizerStateTest {

    private static final List<Shape> TINY = List.of(Shape.of(2, 2), Shape.of(2), Shape.of(2, 1), Shape.of(1));

    /** What a slot is called in the files of Keras 2 before 2.11, and since. */
    private static final Map<String, List<String>> OLD_NAMES = Map.of(
            "momentum", List.of("/m:", "/momentum:", "/m/"),
            "velocity", List.of("/v:", "/rms:", "/v/", "/velocity/"),
            "velocity_hat", List.of("/vhat:"),
            "average_gradient", List.of("/mg:"),
            "accumulated_grad", List.of("/accum_grad:", "/accumulated_grad/"),
            "accumulated_delta_var", List.of("/accum_var:", "/accumulated_delta_var/"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mlp.keras2.h5",
                "mlp.keras3.h5",
                "shared.keras2.h5",
                "shared.keras3.h5",
                "frozen.keras2.h5",
                "frozen.keras3.h5",
                "new_nadam.keras2.h5",
                "new_nadam.keras3.h5",
                "new_adadelta.keras2.h5",
                "new_adadelta.keras3.h5",
                "new_sgd.keras2.h5",
                "new_sgd.keras3.h5",
                "old_adam.keras2.h5",
                "old_sgd.keras2.h5",
                "old_rmsprop.keras2.h5",
                "old_adadelta.keras2.h5"
            })
    void each_variable_is_the_one_that_the_file_calls_so(String file) {
        Optimizer optimizer = optimizer(LegacyFiles.modelOf(file));
        JsonObject golden = LegacyFiles.golden(file).getAsJsonObject("optimizer");
        try (Model model = LegacyModels.of(LegacyFiles.modelOf(file))) {
            List<String> weights = new ArrayList<>();
            List<Shape> shapes = new ArrayList<>();
            model.layers().stream()
                    .flatMap(layer -> layer.leaves().stream())
                    .forEach(leaf -> leaf.weightSpecs().stream()
                            .filter(WeightSpec::trainable)
                            .forEach(spec -> {
                                weights.add(leaf.name() + "/" + spec.name());
                                shapes.add(spec.shape());
                            }));
            Hdf5Group group = LegacyFiles.read(file).group("optimizer_weights").orElseThrow();
            LegacyOptimizerState state = LegacyOptimizerState.of(group, optimizer, shapes, LegacyFiles.version(file));
            assertThat(state.reason()).isNull();
            List<OptimizerVariable> variables = optimizer.variables(shapes);
            assertThat(state.variables()).hasSameSizeAs(variables);
            for (int i = 0; i < variables.size(); i++) {
                String weight = variables.get(i).weight() < 0
                        ? ""
                        : weights.get(variables.get(i).weight());
                double[] expected = expected(file, golden, variables.get(i), weight);
                assertThat(state.variables().get(i).toDoubleArray())
                        .as(variables.get(i).name() + " " + weight)
                        .containsExactly(expected, within(1e-7));
            }
        }
    }

    @Test
    void nadam_of_keras_2_goes_on_where_that_of_keras_3_would() {
        JsonObject keras3 = LegacyFiles.golden("new_nadam.keras3.h5").getAsJsonObject("optimizer");
        Hdf5Group group = LegacyFiles.read("new_nadam.keras2.h5")
                .group("optimizer_weights")
                .orElseThrow();
        List<Tensor> variables =
                LegacyOptimizerState.of(group, new Nadam(), TINY, "2.15.0").variables();
        assertThat(variables.get(variables.size() - 1).item())
                .isCloseTo(keras3.get("nadam/variable").getAsDouble(), within(1e-7));
    }

    @Test
    void what_cannot_be_told_is_left_with_a_reason() {
        Hdf5Group nadam = LegacyFiles.read("old_nadam.keras2.h5")
                .group("optimizer_weights")
                .orElseThrow();
        assertThat(LegacyOptimizerState.of(nadam, new Nadam(), TINY, "2.10.0").reason())
                .isEqualTo(
                        "optimizer_weights: Nadam's momentum had another schedule before Keras 2.11; the optimizer starts"
                                + " anew");
        Hdf5Group adam = LegacyFiles.read("old_adam.keras2.h5")
                .group("optimizer_weights")
                .orElseThrow();
        assertThat(LegacyOptimizerState.of(adam, new Adam(), TINY, "2.10.0").reason())
                .isEqualTo(
                        "optimizer_weights: Adam must have kept 10 arrays for this model, got 13; the optimizer starts anew");
        assertThat(LegacyOptimizerState.of(adam, new Adam(), TINY, "2.10.0").variables())
                .isEmpty();
    }

    @Test
    void keras_2_without_tensorflow_counted_no_steps_for_rmsprop() {
        Hdf5Group group = group(new Tensor[] {
            numbers(4, 1).reshape(2, 2), numbers(2, 2), numbers(2, 3).reshape(2, 1), numbers(1, 4)
        });
        LegacyOptimizerState state = LegacyOptimizerState.of(group, new RMSprop(0.01), TINY, "2.2.4");
        assertThat(state.variables().get(0).item()).isEqualTo(0);
        assertThat(state.variables().get(1).item()).isEqualTo(0.01);
        assertThat(state.variables().get(3)).isEqualTo(numbers(2, 2));
        RMSprop scheduled = new RMSprop(0.01).learningRate(new ExponentialDecay(0.1, 10, 0.5));
        assertThat(LegacyOptimizerState.of(group, scheduled, TINY, "2.2.4").reason())
                .contains("which the file lacks");
    }

    @Test
    void keras_2_without_tensorflow_had_single_numbers_for_want_of_amsgrad() {
        List<Shape> one = List.of(Shape.of(2));
        Hdf5Group group = group(
                new Tensor[] {Tensor.of(Shape.of(), new float[] {5}), numbers(2, 1), numbers(2, 2), numbers(1, 0)});
        List<Tensor> variables =
                LegacyOptimizerState.of(group, new Adam(0.5), one, "2.2.4").variables();
        assertThat(variables.get(0).item()).isEqualTo(5);
        assertThat(variables.subList(2, 4)).containsExactly(numbers(2, 1), numbers(2, 2));
    }

    private static Tensor numbers(int size, int start) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = start + i / 8f;
        }
        return Tensor.of(values);
    }

    private static Hdf5Group group(Tensor[] tensors) {
        Hdf5Group group = new Hdf5Group();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < tensors.length; i++) {
            names.add("Variable_%d:0".formatted(i));
            group.put(names.get(i), Hdf5Dataset.of(tensors[i]));
        }
        return group.attribute("weight_names", names);
    }

    private static Optimizer optimizer(String model) {
        return switch (model) {
            case "mlp" -> new Adam(0.01);
            case "shared" -> new SGD(0.01).momentum(0.9).nesterov(true);
            case "frozen" -> new RMSprop(0.001).rho(0.8);
            case "new_nadam" -> new Nadam();
            case "new_sgd" -> new SGD(0.1).learningRate(new ExponentialDecay(0.1, 5, 0.5));
            case "old_adam" -> new Adam(0.01).amsgrad(true);
            case "old_sgd" -> new SGD(0.1).momentum(0.5);
            case "old_rmsprop" -> new RMSprop(0.001).centered(true).momentum(0.5);
            default -> new Adadelta();
        };
    }

    /** Finds by their names what the file has for a variable. */
    private static double[] expected(String file, JsonObject saved, OptimizerVariable variable, String weight) {
        if (variable.name().equals(Nadam.U_PRODUCT)) {
            return numbers(LegacyFiles.golden("new_nadam.keras3.h5")
                    .getAsJsonObject("optimizer")
                    .get("nadam/variable"));
        }
        if (variable.weight() < 0 && file.contains("keras2")) {
            return variable.name().equals(OptimizerVariable.ITERATION)
                    ? new double[] {2}
                    : new double[] {variable.initial()};
        }
        String suffix =
                variable.weight() < 0 ? "/" + variable.name() : weight.replace('/', '_') + "_" + variable.name();
        String found = saved.keySet().stream()
                .filter(name -> file.contains("keras3")
                        ? name.endsWith(suffix)
                        : name.contains("/" + weight)
                                && OLD_NAMES.get(variable.name()).stream().anyMatch(name::contains))
                .findFirst()
                .orElseThrow();
        return numbers(saved.get(found));
    }

    private static double[] numbers(JsonElement value) {
        return value.isJsonArray() ? Golden.tensor(value).toDoubleArray() : new double[] {value.getAsDouble()};
    }
}
