package io.github.monokeras.saving.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import io.github.monokeras.Golden;
import io.github.monokeras.layers.LayerRow;
import io.github.monokeras.optimizers.Adafactor;
import io.github.monokeras.optimizers.Adam;
import io.github.monokeras.optimizers.AdamW;
import io.github.monokeras.optimizers.Nadam;
import io.github.monokeras.optimizers.Optimizer;
import io.github.monokeras.optimizers.OptimizerVariable;
import io.github.monokeras.optimizers.RMSprop;
import io.github.monokeras.optimizers.SGD;
import io.github.monokeras.saving.hdf5.Hdf5Dataset;
import io.github.monokeras.saving.hdf5.Hdf5Group;
import io.github.monokeras.saving.hdf5.Hdf5Type;
import io.github.monokeras.schedules.ExponentialDecay;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an optimizer keeps lies where real Keras, in its versions, puts it. */
class OptimizerGroupTest {

    private static final JsonObject GOLDEN = Golden.read("weights_layout").getAsJsonObject("optimizers");
    private static final List<Shape> WEIGHTS = List.of(Shape.of(3, 2), Shape.of(2));
    private static final Map<String, Optimizer> OPTIMIZERS = Map.of(
            "sgd", new SGD(0.1),
            "momentum", new SGD(0.1).momentum(0.5),
            "average", new SGD(0.1).useEma(true).gradientAccumulationSteps(2),
            "adam", new Adam(0.1),
            "amsgrad", new AdamW(0.1).amsgrad(true),
            "nadam", new Nadam(0.1),
            "adafactor", new Adafactor(0.1),
            "schedule", new RMSprop(new ExponentialDecay(0.1, 7, 0.75)));

    static Set<String> names() {
        return GOLDEN.keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_group_has_the_variables_of_keras(String name) {
        String line = GOLDEN.getAsJsonArray(name).get(0).getAsString();
        List<OptimizerVariable> kept = OPTIMIZERS.get(name).variables(WEIGHTS);
        Hdf5Group root = new Hdf5Group();

        OptimizerGroup.write(root, line.split("\"", 3)[1], DType.FLOAT64, kept, values(kept));

        assertThat(Listing.of(root)).containsExactly(line);
    }

    @ParameterizedTest
    @MethodSource("names")
    void what_is_written_is_read_to_the_bit(String name) {
        List<OptimizerVariable> kept = OPTIMIZERS.get(name).variables(WEIGHTS);
        Hdf5Group root = new Hdf5Group();

        OptimizerGroup.write(root, "mine", DType.FLOAT64, kept, values(kept));

        assertThat(OptimizerGroup.read(root, kept)).isEqualTo(new OptimizerState(values(kept), null));
    }

    @Test
    void steps_are_counted_beyond_float32() {
        List<OptimizerVariable> kept = new SGD(0.1).variables(WEIGHTS);
        Hdf5Group root = new Hdf5Group();
        Tensor steps = Tensor.of(Shape.of(), new double[] {(1L << 40) + 1});

        OptimizerGroup.write(root, "sgd", DType.FLOAT32, kept, List.of(steps, number(0.1)));

        assertThat(OptimizerGroup.read(root, kept).variables())
                .containsExactly(steps, Tensor.of(Shape.of(), new float[] {0.1f}));
    }

    @Test
    void nadam_of_before_keras_3_10_has_its_product_third() {
        List<OptimizerVariable> kept = new Nadam(0.1).variables(WEIGHTS);
        List<Tensor> values = values(kept);
        List<Tensor> old = new ArrayList<>(values);
        old.add(2, old.remove(old.size() - 1));

        assertThat(OptimizerGroup.read(file(old), kept)).isEqualTo(new OptimizerState(values, null));
    }

    @Test
    void keras_2_has_no_learning_rate_which_is_then_that_of_the_optimizer() {
        List<OptimizerVariable> kept = new Adam(0.1).variables(WEIGHTS);
        List<Tensor> values = new ArrayList<>(values(kept));
        List<Tensor> old = new ArrayList<>(values);
        old.remove(1);
        values.set(1, number(0.1));

        assertThat(OptimizerGroup.read(file(old), kept)).isEqualTo(new OptimizerState(values, null));
    }

    @Test
    void an_optimizer_without_a_step_has_its_rate_alone() {
        List<OptimizerVariable> kept = new SGD(0.1).momentum(0.5).variables(WEIGHTS);

        OptimizerState state = OptimizerGroup.read(file(List.of(number(0), number(0.25))), kept);

        assertThat(state)
                .isEqualTo(new OptimizerState(
                        List.of(
                                number(0),
                                number(0.25),
                                Tensor.zeros(DType.FLOAT64, Shape.of(3, 2)),
                                Tensor.zeros(DType.FLOAT64, Shape.of(2))),
                        null));
    }

    @Test
    void steps_of_another_optimizer_do_not_count() {
        List<OptimizerVariable> kept = new SGD(0.1).momentum(0.5).variables(WEIGHTS);

        assertSkipped(
                file(List.of(number(7), number(0.25))),
                kept,
                "optimizer: must have 4 variables in optimizer/vars, got 2; it starts anew");
    }

    @Test
    void a_file_without_the_group_lets_the_optimizer_start_anew() {
        assertSkipped(
                new Hdf5Group(),
                new SGD(0.1).variables(WEIGHTS),
                "optimizer: the file must have a group optimizer/vars, got none; it starts anew");
    }

    @Test
    void variables_of_another_number_or_shape_let_the_optimizer_start_anew() {
        List<OptimizerVariable> kept = new Adam(0.1).variables(WEIGHTS);
        List<Tensor> values = new ArrayList<>(values(kept));
        values.set(3, values.get(3).reshape(2, 3));

        assertSkipped(
                file(values),
                kept,
                "optimizer: variable 3, velocity, must have shape (3, 2) in optimizer/vars, got (2, 3); it starts anew");
        assertSkipped(
                file(values.subList(0, 5)),
                kept,
                "optimizer: must have 6 variables in optimizer/vars, got 5; it starts anew");
    }

    @Test
    void variables_that_are_not_numbered_let_the_optimizer_start_anew() {
        Hdf5Group root = file(List.of(number(0)));
        root.addGroup("optimizer/vars").put("rate", Hdf5Dataset.of(number(0.1)));

        assertSkipped(
                root,
                new SGD(0.1).variables(WEIGHTS),
                "optimizer: variables must be datasets 0 to 1 in optimizer/vars, got others; it starts anew");
    }

    @Test
    void other_values_than_the_optimizer_keeps_are_not_written() {
        assertThatThrownBy(() -> OptimizerGroup.write(
                        new Hdf5Group(), "sgd", DType.FLOAT32, new SGD(0.1).variables(WEIGHTS), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("optimizer: variables must be 2 tensors, got 0");
    }

    private static void assertSkipped(Hdf5Group root, List<OptimizerVariable> kept, String sentence) {
        assertThat(OptimizerGroup.read(root, kept)).isEqualTo(new OptimizerState(List.of(), sentence));
    }

    private static Hdf5Group file(List<Tensor> variables) {
        Hdf5Group root = new Hdf5Group();
        Hdf5Group vars = root.addGroup("optimizer/vars");
        for (int i = 0; i < variables.size(); i++) {
            vars.put(
                    String.valueOf(i),
                    i == 0 ? Hdf5Dataset.of(variables.get(i), Hdf5Type.INT32) : Hdf5Dataset.of(variables.get(i)));
        }
        return root;
    }

    /** Makes numbers for what an optimizer keeps, whole ones where there are no others. */
    private static List<Tensor> values(List<OptimizerVariable> kept) {
        List<Tensor> values = new ArrayList<>();
        for (OptimizerVariable variable : kept) {
            values.add(LayerRow.values(
                    variable.shape(), values.size(), variable.shape().rank() == 0 ? 9 : 0));
        }
        return values;
    }

    private static Tensor number(double value) {
        return Tensor.of(Shape.of(), new double[] {value});
    }
}
