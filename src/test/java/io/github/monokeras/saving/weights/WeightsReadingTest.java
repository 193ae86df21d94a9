package io.github.monokeras.saving.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.monokeras.Sequential;
import io.github.monokeras.layers.Activation;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Input;
import io.github.monokeras.layers.IntegerLookup;
import io.github.monokeras.layers.MultiHeadAttention;
import io.github.monokeras.saving.InvalidFileException;
import io.github.monokeras.saving.hdf5.Hdf5Dataset;
import io.github.monokeras.saving.hdf5.Hdf5Group;
import io.github.monokeras.saving.hdf5.Hdf5Type;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files that are not as today's Keras writes them are read if nobody can be in doubt, and refused else. */
class WeightsReadingTest {

    private static final Tensor KERNEL = Tensor.of(new float[][] {{1}, {2}});
    private static final Tensor BIAS = Tensor.of(3f);

    private final Dense first = new Dense(1).name("first");
    private final Dense second = new Dense(1).name("second");
    private final Activation relu = new Activation("relu").name("relu");
    private final Sequential model = new Sequential(new Input(2), first, relu, new Sequential(second).name("inside"));
    private final WeightsLayout layout = WeightsLayout.of(model);

    @AfterEach
    void close() {
        model.close();
    }

    private static Hdf5Group variables(Tensor... values) {
        Hdf5Group vars = new Hdf5Group();
        for (int i = 0; i < values.length; i++) {
            vars.put(String.valueOf(i), Hdf5Dataset.of(values[i]));
        }
        return vars;
    }

    /** A file with nothing in it but the variables. */
    private static Hdf5Group file(String layers) {
        Hdf5Group root = new Hdf5Group();
        root.addGroup(layers + "/dense").put("vars", variables(KERNEL, BIAS));
        root.addGroup(layers + "/sequential/" + layers + "/dense")
                .put("vars", variables(Tensor.of(new float[][] {{4}}), BIAS));
        return root;
    }

    private void assertRead(Hdf5Group root) {
        assertThat(layout.read(root))
                .isEqualTo(Map.of(
                        first, Weights.of(KERNEL, BIAS), second, Weights.of(Tensor.of(new float[][] {{4}}), BIAS)));
    }

    @Test
    void groups_without_variables_may_be_missing() {
        assertRead(file("layers"));
    }

    @Test
    void groups_that_nobody_asks_for_are_ignored() {
        Hdf5Group root = file("layers");
        root.addGroup("layers/dense_7").put("vars", variables(BIAS));
        root.addGroup("metrics/mean").put("vars", variables(BIAS));

        assertRead(root);
    }

    @Test
    void keras_2_called_the_layers_otherwise() {
        assertRead(file("_layer_checkpoint_dependencies"));
    }

    @Test
    void a_path_may_be_one_name_with_backslashes() {
        Hdf5Group root = new Hdf5Group();
        root.put("layers\\dense", new Hdf5Group().put("vars", variables(KERNEL, BIAS)));
        root.put(
                "layers\\sequential\\layers\\dense",
                new Hdf5Group().put("vars", variables(Tensor.of(new float[][] {{4}}), BIAS)));
        root.put("layers\\sequential", new Hdf5Group().put("vars", new Hdf5Group()));

        assertRead(root);
    }

    @Test
    void keras_2_hid_the_kernels_of_attention() {
        Input x = new Input(3, 1);
        MultiHeadAttention heads = new MultiHeadAttention(1, 1).useBias(false).name("heads");
        heads.apply(x, x);
        Hdf5Group root = new Hdf5Group();
        for (String part : List.of("_query_dense", "_key_dense", "_value_dense", "_output_dense")) {
            root.addGroup(part)
                    .put("vars", variables(Tensor.of((float) part.length()).reshape(1, 1, 1)));
        }

        Map<?, Weights> read = WeightsLayout.of(heads).read(root);

        assertThat(read.values().stream().map(weights -> weights.get(0).item()))
                .containsExactly(10.0, 13.0, 12.0, 12.0);
    }

    @Test
    void other_kinds_of_numbers_are_read_too() {
        Hdf5Group root = file("layers");
        root.addGroup("layers/dense/vars")
                .put("0", Hdf5Dataset.of(KERNEL, Hdf5Type.INT32))
                .put("1", Hdf5Dataset.of(BIAS, Hdf5Type.FLOAT64));

        Weights read = layout.read(root).get(first);

        assertThat(read.get(0).toDoubleArray()).containsExactly(1, 2);
        assertThat(read.get(1).toDoubleArray()).containsExactly(3);
    }

    @Test
    void variables_are_read_by_their_numbers_whatever_their_order() {
        Hdf5Group root = file("layers");
        root.group("layers/dense")
                .orElseThrow()
                .put("vars", new Hdf5Group().put("1", Hdf5Dataset.of(BIAS)).put("0", Hdf5Dataset.of(KERNEL)));

        assertRead(root);
    }

    @Test
    void a_lookup_keeps_what_goes_with_its_vocabulary_to_itself() {
        try (Sequential lookup = new Sequential(
                new Input(2),
                new IntegerLookup().vocabulary(7, 3).outputMode("tf_idf").idfWeights(0.5, 0.25))) {
            Hdf5Group root = new Hdf5Group();
            root.addGroup("layers/integer_lookup/vars").put("idf_weights", Hdf5Dataset.of(Tensor.of(0.3, 0.5, 0.25)));

            assertThat(WeightsLayout.of(lookup).read(root)).isEmpty();
        }
    }

    private void assertRefused(Hdf5Group root, String message) {
        Weights before = model.getWeights();
        assertThatThrownBy(() -> layout.read(root))
                .isInstanceOf(InvalidFileException.class)
                .hasMessage(message);
        assertThat(model.getWeights()).isEqualTo(before);
    }

    @Test
    void a_missing_group_is_refused() {
        Hdf5Group root = new Hdf5Group();
        root.addGroup("layers/dense").put("vars", variables(KERNEL, BIAS));

        assertRefused(
                root,
                "Dense \"second\": must have 2 variables in layers/sequential/layers/dense/vars, got 0; take a file of the same layers");
    }

    @Test
    void a_variable_too_many_is_refused() {
        Hdf5Group root = file("layers");
        root.addGroup("layers/dense/vars").put("2", Hdf5Dataset.of(BIAS));

        assertRefused(
                root,
                "Dense \"first\": must have 2 variables in layers/dense/vars, got 3; take a file of the same layers");
    }

    @Test
    void a_variable_of_a_layer_without_weights_is_refused() {
        Hdf5Group root = file("layers");
        root.addGroup("layers/activation").put("vars", variables(BIAS));

        assertRefused(
                root,
                "Activation \"relu\": must have 0 variables in layers/activation/vars, got 1; take a file of the same layers");
    }

    @Test
    void a_variable_of_another_shape_is_refused() {
        Hdf5Group root = file("layers");
        root.addGroup("layers/dense/vars").put("0", Hdf5Dataset.of(Tensor.of(new float[][] {{1, 2}})));

        assertRefused(
                root,
                "Dense \"first\": kernel must have shape (2, 1), got (1, 2) in layers/dense/vars/0; take a file of the same layers");
    }

    @Test
    void a_variable_under_another_name_is_refused() {
        Hdf5Group root = file("layers");
        root.addGroup("layers/dense")
                .put("vars", new Hdf5Group().put("0", Hdf5Dataset.of(KERNEL)).put("x", Hdf5Dataset.of(BIAS)));

        assertRefused(
                root,
                "Dense \"first\": must have its variables in layers/dense/vars as datasets 0 to 1, got [0, x]; take a file that Keras wrote");
    }

    @Test
    void a_message_has_one_line_whatever_the_file_has() {
        Hdf5Group root = file("layers");
        root.addGroup("layers/dense")
                .put(
                        "vars",
                        new Hdf5Group().put("0", Hdf5Dataset.of(KERNEL)).put("x\n".repeat(50), Hdf5Dataset.of(BIAS)));

        assertRefused(
                root,
                "Dense \"first\": must have its variables in layers/dense/vars as datasets 0 to 1, got [0, "
                        + "x?".repeat(38) + "...; take a file that Keras wrote");
    }

    @Test
    void a_group_in_the_place_of_a_variable_is_refused() {
        Hdf5Group root = file("layers");
        root.addGroup("layers/dense/vars").put("1", new Hdf5Group());

        assertRefused(
                root,
                "Dense \"first\": must have its variables in layers/dense/vars as datasets 0 to 1, got [0, 1]; take a file that Keras wrote");
    }
}
