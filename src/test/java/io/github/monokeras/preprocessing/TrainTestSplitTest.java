package io.github.monokeras.preprocessing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.Golden;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainTestSplitTest {

    private static final double[] HUNDRED =
            IntStream.range(0, 100).asDoubleStream().toArray();

    static Stream<JsonObject> sizes() {
        return Golden.read("preprocessing").getAsJsonArray("train_test_split").asList().stream()
                .map(JsonElement::getAsJsonObject);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void divides_as_scikit_learn_divides(JsonObject golden) {
        double[] samples = new double[golden.get("samples").getAsInt()];
        double testSize = golden.get("test_size").getAsDouble();
        if (golden.has("error")) {
            assertThatIllegalArgumentException().isThrownBy(() -> TrainTestSplit.of(samples, samples, testSize, 7));
            return;
        }
        TrainTestSplit split = TrainTestSplit.of(samples, samples, testSize, 7);
        assertThat(split.xTrain().size()).isEqualTo(golden.get("train").getAsInt());
        assertThat(split.yTrain().size()).isEqualTo(golden.get("train").getAsInt());
        assertThat(split.xTest().size()).isEqualTo(golden.get("test").getAsInt());
        assertThat(split.yTest().size()).isEqualTo(golden.get("test").getAsInt());
    }

    @Test
    void has_every_sample_exactly_once() {
        TrainTestSplit split = TrainTestSplit.of(HUNDRED, HUNDRED, 0.3, 1);
        double[] all = Tensor.concatenate(List.of(split.xTrain(), split.xTest()))
                .cast(DType.FLOAT64)
                .toDoubleArray();
        assertThat(all).isNotEqualTo(HUNDRED);
        Arrays.sort(all);
        assertThat(all).isEqualTo(HUNDRED);
    }

    @Test
    void leaves_each_label_with_its_sample() {
        double[][] x = new double[50][];
        Arrays.setAll(x, i -> new double[] {i, -i, 0.5});
        double[] y = IntStream.range(0, 50).mapToDouble(i -> 10 * i).toArray();
        TrainTestSplit split = TrainTestSplit.of(x, y, 0.2, 3);
        assertThat(split.xTest().shape()).isEqualTo(Shape.of(10, 3));
        assertThat(split.xTrain().shape()).isEqualTo(Shape.of(40, 3));
        for (int i = 0; i < 40; i++) {
            assertThat(split.yTrain().get(i)).isEqualTo(10 * split.xTrain().get(i, 0));
            assertThat(split.xTrain().get(i, 1)).isEqualTo(-split.xTrain().get(i, 0));
        }
        for (int i = 0; i < 10; i++) {
            assertThat(split.yTest().get(i)).isEqualTo(10 * split.xTest().get(i, 0));
        }
    }

    @Test
    void repeats_itself_for_a_seed_and_differs_for_another() {
        TrainTestSplit first = TrainTestSplit.of(HUNDRED, HUNDRED, 0.25, 42);
        assertThat(TrainTestSplit.of(HUNDRED, HUNDRED, 0.25, 42)).isEqualTo(first);
        assertThat(TrainTestSplit.of(HUNDRED, HUNDRED, 0.25, 43)).isNotEqualTo(first);
    }

    @Test
    void is_the_same_on_every_machine() {
        TrainTestSplit split = TrainTestSplit.of(new int[] {0, 1, 2, 3, 4, 5}, new int[6], 0.5, 42);
        assertThat(split.xTest().toDoubleArray()).containsExactly(1, 0, 4);
        assertThat(split.xTrain().toDoubleArray()).containsExactly(5, 3, 2);
    }

    @Test
    void reaches_every_order() {
        Set<List<Double>> orders = new HashSet<>();
        double[] three = {0, 1, 2};
        for (int seed = 0; seed < 1000; seed++) {
            TrainTestSplit split = TrainTestSplit.of(three, three, 0.3, seed);
            orders.add(List.of(
                    split.xTest().get(0), split.xTrain().get(0), split.xTrain().get(1)));
        }
        assertThat(orders).hasSize(6);
    }

    @Test
    void keeps_the_dtypes() {
        TrainTestSplit split = TrainTestSplit.of(new double[4][2], new int[4], 0.5, 0);
        assertThat(split.xTrain().dtype()).isEqualTo(DType.FLOAT64);
        assertThat(split.xTest().dtype()).isEqualTo(DType.FLOAT64);
        assertThat(split.yTrain().dtype()).isEqualTo(DType.FLOAT32);
        assertThat(split.yTest().dtype()).isEqualTo(DType.FLOAT32);
    }

    @Test
    void leaves_the_given_arrays_alone() {
        double[] x = HUNDRED.clone();
        TrainTestSplit split = TrainTestSplit.of(x, x, 0.5, 5);
        assertThat(x).isEqualTo(HUNDRED);
        double before = split.xTrain().get(0);
        Arrays.fill(x, -1);
        assertThat(split.xTrain().get(0)).isEqualTo(before).isNotEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.5, 20, Double.NaN, Double.POSITIVE_INFINITY})
    void refuses_a_share_out_of_range(double testSize) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrainTestSplit.of(HUNDRED, HUNDRED, testSize, 0))
                .withMessage("trainTestSplit: testSize must be above 0 and below 1, got " + testSize
                        + "; it is a share of the samples");
    }

    @Test
    void refuses_to_leave_nothing_to_train_on() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrainTestSplit.of(new float[2], new float[2], 0.9, 0))
                .withMessage("trainTestSplit: testSize 0.9 of 2 samples must leave at least 1 to train on, got 0;"
                        + " give more samples or a smaller testSize");
    }

    @Test
    void refuses_no_samples() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrainTestSplit.of(new float[0], new float[0], 0.5, 0))
                .withMessage("trainTestSplit: x must hold at least 1 sample, got shape (0,)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrainTestSplit.of(new float[2], new float[2][0], 0.5, 0))
                .withMessage("trainTestSplit: y must hold at least 1 sample, got shape (2, 0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrainTestSplit.of(Tensor.of(1f).reshape(), new float[1], 0.5, 0))
                .withMessage("trainTestSplit: x must hold at least 1 sample, got shape ()");
    }

    @Test
    void refuses_labels_of_another_number() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrainTestSplit.of(new float[3], new float[2], 0.5, 0))
                .withMessage("trainTestSplit: x has 3 samples, y has 2; give one label for each sample");
    }
}
