package io.github.monokeras.saving.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.monokeras.Model;
import io.github.monokeras.Sequential;
import io.github.monokeras.layers.Bidirectional;
import io.github.monokeras.layers.Conv1D;
import io.github.monokeras.layers.Conv2D;
import io.github.monokeras.layers.Conv2DTranspose;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.DepthwiseConv2D;
import io.github.monokeras.layers.GRU;
import io.github.monokeras.layers.Input;
import io.github.monokeras.layers.LSTM;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.saving.InvalidFileException;
import io.github.monokeras.saving.hdf5.Hdf5Dataset;
import io.github.monokeras.saving.hdf5.Hdf5Group;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Weights as Keras 1, and Keras on Theano, wrote them. */
class OldWeightsTest {

    @Test
    void the_gates_of_an_lstm_of_keras_1_are_joined() {
        LSTM lstm = new LSTM(1);
        Hdf5Group file = file("c", gates(2, 1, 1, 2, 3, 4));
        Weights weights = load(file, new Input(3, 2), lstm);
        // The file has i c f o, today it is i f c o.
        assertThat(weights.get(0)).isEqualTo(Tensor.of(new float[][] {{1, 3, 2, 4}, {1.5f, 3.5f, 2.5f, 4.5f}}));
        assertThat(weights.get(1)).isEqualTo(Tensor.of(new float[][] {{11, 13, 12, 14}}));
        assertThat(weights.get(2)).isEqualTo(Tensor.of(21f, 23f, 22f, 24f));
    }

    @Test
    void the_gates_of_both_grus_of_keras_1_are_joined() {
        GRU gru = new GRU(2).resetAfter(false);
        List<Tensor> all = new ArrayList<>(gates(1, 2, 1, 2, 3));
        all.addAll(gates(1, 2, 5, 6, 7));
        Weights weights = load(file("both", all), new Input(3, 1), new Bidirectional(gru));
        assertThat(weights).hasSize(6);
        assertThat(weights.get(0)).isEqualTo(Tensor.of(new float[][] {{1, 1.5f, 2, 2.5f, 3, 3.5f}}));
        assertThat(weights.get(3)).isEqualTo(Tensor.of(new float[][] {{5, 5.5f, 6, 6.5f, 7, 7.5f}}));
        assertThat(weights.get(4)).isEqualTo(Tensor.of(new float[][] {
            {15, 15.5f, 16, 16.5f, 17, 17.5f}, {16, 16.5f, 17, 17.5f, 18, 18.5f}
        }));
        assertThat(weights.get(5)).isEqualTo(Tensor.of(25f, 25.5f, 26f, 26.5f, 27f, 27.5f));
    }

    @Test
    void gates_that_keras_1_had_joined_stay_so() {
        List<Tensor> joined = List.of(counted(2, 4), counted(1, 4), counted(4));
        assertThat(load(file("c", joined), new Input(3, 2), new LSTM(1))).isEqualTo(Weights.of(joined));
    }

    @Test
    void a_gate_of_another_shape_is_refused() {
        List<Tensor> wrong = new ArrayList<>(gates(2, 1, 1, 2, 3, 4));
        wrong.set(4, counted(2, 1));
        assertThatThrownBy(() -> load(file("c", wrong), new Input(3, 2), new LSTM(1)))
                .isInstanceOf(InvalidFileException.class)
                .hasMessage(
                        "layer \"c\": recurrent_kernel of a gate must have shape (1, 1), got (2, 1); the model must be the"
                                + " one that was saved");
    }

    @Test
    void the_kernel_of_a_one_dimensional_convolution_of_keras_1_had_a_fourth_axis() {
        Conv1D conv = new Conv1D(2, 3).useBias(false);
        Hdf5Group file = file("c", List.of(counted(3, 1, 1, 2)));
        assertThat(load(file, new Input(5, 1), conv).get(0)).isEqualTo(counted(3, 1, 2));
        Hdf5Group older = file("c", List.of(counted(2, 1, 3, 1)));
        assertThat(load(older, new Input(5, 1), new Conv1D(2, 3).useBias(false)).get(0))
                .isEqualTo(Tensor.of(Shape.of(3, 1, 2), new float[] {0, 3, 1, 4, 2, 5}));
    }

    @Test
    void the_kernel_of_a_transposed_convolution_of_keras_1_had_its_last_axes_the_other_way() {
        Conv2DTranspose conv = new Conv2DTranspose(3, 1).useBias(false);
        Hdf5Group file = file("c", List.of(counted(1, 1, 2, 3)));
        assertThat(load(file, new Input(2, 2, 2), conv).get(0))
                .isEqualTo(Tensor.of(Shape.of(1, 1, 3, 2), new float[] {0, 3, 1, 4, 2, 5}));
    }

    @Test
    void theano_turned_kernels_around() {
        Hdf5Group file = file("c", List.of(counted(2, 2, 1, 2)))
                .attribute("keras_version", "2.1.0")
                .attribute("backend", "theano");
        assertThat(load(file, new Input(4, 4, 1), new Conv2D(2, 2).useBias(false))
                        .get(0))
                .isEqualTo(Tensor.of(Shape.of(2, 2, 1, 2), new float[] {6, 7, 4, 5, 2, 3, 0, 1}));
        assertThatThrownBy(() -> load(file, new Input(4, 4, 1), new DepthwiseConv2D(2).useBias(false)))
                .isInstanceOf(InvalidFileException.class)
                .hasMessage(
                        "layer \"c\": the kernel of DepthwiseConv2D must not be one of Theano, for nobody has said how those"
                                + " lie; save it with another backend");
    }

    @Test
    void long_lists_of_names_come_in_parts() {
        Hdf5Group root = new Hdf5Group().attribute("keras_version", "2.15.0");
        root.attribute("layer_names0", List.of("input", "a"));
        root.attribute("layer_names1", List.of("b"));
        root.addGroup("input").attribute("weight_names", Tensor.of(new double[0]));
        layer(root, "a", List.of(counted(2, 2), counted(2)));
        Hdf5Group b = root.addGroup("b").attribute("weight_names0", List.of("b/kernel:0"));
        b.attribute("weight_names1", List.of("b/bias:0"));
        b.addGroup("b").put("kernel:0", Hdf5Dataset.of(counted(2, 1)));
        b.addGroup("b").put("bias:0", Hdf5Dataset.of(counted(1)));
        assertThat(load(root, new Input(2), new Dense(2), new Dense(1)))
                .containsExactly(counted(2, 2), counted(2), counted(2, 1), counted(1));
    }

    @Test
    void what_a_file_names_and_has_not_is_refused() {
        Hdf5Group empty = new Hdf5Group();
        assertThatThrownBy(() -> SavedLayer.of(empty))
                .isInstanceOf(InvalidFileException.class)
                .hasMessage(
                        "layer_names: the weights must have the attribute layer_names or layer_names0, got neither");
        Hdf5Group group = new Hdf5Group().attribute("layer_names", List.of("a"));
        assertThatThrownBy(() -> SavedLayer.of(group))
                .isInstanceOf(InvalidFileException.class)
                .hasMessage("layer_names: each must be a group, got \"a\", which is none");
        group.addGroup("a").attribute("weight_names", List.of("kernel:0"));
        assertThatThrownBy(() -> SavedLayer.of(group))
                .isInstanceOf(InvalidFileException.class)
                .hasMessage("a, weight_names: each must be a dataset, got \"kernel:0\"");
        group.attribute("layer_names", 3);
        assertThatThrownBy(() -> SavedLayer.of(group))
                .isInstanceOf(InvalidFileException.class)
                .hasMessage("layer_names: must be a list of names, got 3");
    }

    @Test
    void weights_of_the_model_itself_are_refused() {
        Hdf5Group group = new Hdf5Group().attribute("layer_names", List.of());
        group.addGroup("top_level_model_weights").attribute("weight_names", List.of("w:0"));
        assertThatThrownBy(() -> SavedLayer.of(group))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageStartingWith("top_level_model_weights: must be empty");
    }

    /** Makes weights of gates: kernels from their number on, recurrent kernels from 10, biases from 20 more. */
    private static List<Tensor> gates(int features, int units, int... numbers) {
        List<Tensor> gates = new ArrayList<>();
        for (int number : numbers) {
            gates.add(from(number, features, units));
            gates.add(from(number + 10, units, units));
            gates.add(from(number + 20, units));
        }
        return gates;
    }

    private static Tensor from(float start, int... dims) {
        float[] values = new float[Math.toIntExact(Shape.of(dims).size())];
        for (int i = 0; i < values.length; i++) {
            values[i] = start + i / 2f;
        }
        return Tensor.of(Shape.of(dims), values);
    }

    private static Tensor counted(int... dims) {
        float[] values = new float[Math.toIntExact(Shape.of(dims).size())];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        return Tensor.of(Shape.of(dims), values);
    }

    /** Makes the group of a model with one layer that has weights, as Keras 1 wrote it. */
    private static Hdf5Group file(String name, List<Tensor> weights) {
        Hdf5Group root = new Hdf5Group().attribute("layer_names", List.of(name));
        layer(root, name, weights);
        return root;
    }

    private static void layer(Hdf5Group root, String name, List<Tensor> weights) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            names.add("param_" + i);
            root.addGroup(name).put(names.get(i), Hdf5Dataset.of(weights.get(i)));
        }
        root.addGroup(name).attribute("weight_names", names);
    }

    private static Weights load(Hdf5Group root, Layer... layers) {
        try (Model model = new Sequential(layers)) {
            LegacyWeights loaded = LegacyWeights.inOrder(root, model.layers());
            return Weights.of(
                    loaded.weights().values().stream().flatMap(List::stream).toList());
        }
    }
}
