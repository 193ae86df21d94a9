package io.github.monokeras.preprocessing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.Golden;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MinMaxScalerTest {

    private static final double[][] TWO_FEATURES = {{0, 10}, {1, 30}};

    static Stream<JsonObject> cases() {
        return goldens("min_max_scaler");
    }

    static Stream<JsonObject> refused() {
        return goldens("min_max_scaler_refused");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void gives_what_scikit_learn_gives_to_the_bit(JsonObject golden) {
        DType fitDtype = DType.of(golden.get("fit_dtype").getAsString());
        DType dtype = DType.of(golden.get("dtype").getAsString());
        Tensor x = Golden.tensor(golden.get("x")).cast(fitDtype);
        Tensor other = Golden.tensor(golden.get("other")).cast(dtype);
        MinMaxScaler scaler = scaler(golden);

        assertThat(scaler.fitTransform(x)).isEqualTo(tensor(golden, "fit_transform", fitDtype));
        MinMaxScaling learned = scaler.fit(x);
        assertThat(learned.dataMin()).isEqualTo(tensor(golden, "data_min", fitDtype));
        assertThat(learned.dataMax()).isEqualTo(tensor(golden, "data_max", fitDtype));
        assertThat(learned.scale()).isEqualTo(tensor(golden, "scale", fitDtype));
        assertThat(learned.min()).isEqualTo(tensor(golden, "min", fitDtype));
        Tensor scaled = scaler.transform(other);
        assertThat(scaled).isEqualTo(tensor(golden, "transform", dtype));
        assertThat(scaler.inverseTransform(scaled)).isEqualTo(tensor(golden, "inverse_transform", dtype));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refuses_what_scikit_learn_refuses(JsonObject golden) {
        Tensor x = Golden.tensor(golden.get("x"));
        assertThatIllegalArgumentException().isThrownBy(() -> scaler(golden).fit(x));
    }

    @Test
    void brings_each_feature_into_the_range_from_0_to_1() {
        Tensor scaled = new MinMaxScaler().fitTransform(new float[][] {{-2, 100}, {2, 300}, {0, 150}});
        assertThat(scaled).isEqualTo(Tensor.of(new float[][] {{0, 0}, {1, 1}, {0.5f, 0.25f}}));
    }

    @Test
    void remembers_the_training_data_for_the_test_data() {
        MinMaxScaler scaler = new MinMaxScaler();
        scaler.fitTransform(TWO_FEATURES);
        assertThat(scaler.transform(new double[][] {{2, 20}})).isEqualTo(Tensor.of(new double[][] {{2, 0.5}}));
        assertThat(scaler.inverseTransform(new double[][] {{2, 0.5}})).isEqualTo(Tensor.of(new double[][] {{2, 20}}));
        assertThat(scaler.dataMin()).isEqualTo(Tensor.of(0.0, 10.0));
        assertThat(scaler.dataMax()).isEqualTo(Tensor.of(1.0, 30.0));
    }

    @Test
    void forgets_the_first_fit_at_the_second_but_what_it_returned_stays() {
        MinMaxScaler scaler = new MinMaxScaler();
        MinMaxScaling first = scaler.fit(TWO_FEATURES);
        scaler.fit(new double[][] {{0}, {4}});
        assertThat(scaler.dataMax()).isEqualTo(Tensor.of(4.0));
        assertThat(first.dataMax()).isEqualTo(Tensor.of(1.0, 30.0));
        assertThat(first.transform(TWO_FEATURES)).isEqualTo(Tensor.of(new double[][] {{0, 0}, {1, 1}}));
    }

    @Test
    void keeps_what_it_learned_where_a_fit_is_refused() {
        MinMaxScaler scaler = new MinMaxScaler();
        scaler.fit(TWO_FEATURES);
        assertThatIllegalArgumentException().isThrownBy(() -> scaler.fit(new double[][] {{Double.NaN}}));
        assertThat(scaler.dataMax()).isEqualTo(Tensor.of(1.0, 30.0));
    }

    @Test
    void leaves_the_given_arrays_alone() {
        double[][] x = {{0, 10}, {1, 30}};
        MinMaxScaling learned = new MinMaxScaler().fit(x);
        x[0][0] = -99;
        assertThat(learned.dataMin()).isEqualTo(Tensor.of(0.0, 10.0));
        learned.transform(x);
        assertThat(x).isDeepEqualTo(new double[][] {{-99, 10}, {1, 30}});
    }

    @Test
    void takes_another_range_as_a_new_scaler() {
        MinMaxScaler scaler = new MinMaxScaler();
        scaler.fit(TWO_FEATURES);
        MinMaxScaler other = scaler.featureRange(-1, 1);
        assertThat(other.fitTransform(TWO_FEATURES)).isEqualTo(Tensor.of(new double[][] {{-1, -1}, {1, 1}}));
        assertThat(scaler.transform(TWO_FEATURES)).isEqualTo(Tensor.of(new double[][] {{0, 0}, {1, 1}}));
        assertThatIllegalStateException()
                .isThrownBy(() -> scaler.featureRange(0, 2).transform(TWO_FEATURES))
                .withMessage("MinMaxScaler: fit must be called before transform");
    }

    static Stream<BiConsumer<MinMaxScaler, double[][]>> callsThatNeedAFit() {
        return Stream.of(
                MinMaxScaler::transform,
                MinMaxScaler::inverseTransform,
                (scaler, x) -> scaler.dataMin(),
                (scaler, x) -> scaler.dataMax());
    }

    @ParameterizedTest
    @MethodSource("callsThatNeedAFit")
    void refuses_to_scale_before_fit(BiConsumer<MinMaxScaler, double[][]> call) {
        assertThatIllegalStateException()
                .isThrownBy(() -> call.accept(new MinMaxScaler(), TWO_FEATURES))
                .withMessageMatching(
                        "MinMaxScaler: fit must be called before (transform|inverseTransform|dataMin|dataMax)");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 0", "NaN, 1", "0, NaN", "-Infinity, 0", "0, Infinity"})
    void refuses_a_range_that_does_not_rise(double low, double high) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MinMaxScaler().featureRange(low, high))
                .withMessage("MinMaxScaler: featureRange must go from a number to a greater one, got " + low + " and "
                        + high);
    }

    @Test
    void refuses_what_is_no_table() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MinMaxScaler().fit(new float[3]))
                .withMessage("MinMaxScaler.fit: x must have shape (samples, features), got (3,);"
                        + " one feature is reshape(-1, 1)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MinMaxScaler().fit(Tensor.zeros(DType.FLOAT32, Shape.of(0, 2))))
                .withMessage("MinMaxScaler.fit: x must hold at least 1 sample of at least 1 feature, got shape (0, 2)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MinMaxScaler().fitTransform(new float[2][0]))
                .withMessage("MinMaxScaler.fit: x must hold at least 1 sample of at least 1 feature, got shape (2, 0)");
    }

    @Test
    void refuses_numbers_that_are_not_finite() {
        MinMaxScaler scaler = new MinMaxScaler();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scaler.fit(new double[][] {{1, 2}, {3, Double.NaN}}))
                .withMessage("MinMaxScaler.fit: x must hold finite numbers, got NaN in sample 1; clean the data first");
        scaler.fit(TWO_FEATURES);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scaler.inverseTransform(new double[][] {{Double.NEGATIVE_INFINITY, 0}}))
                .withMessage("MinMaxScaler.inverseTransform: x must hold finite numbers, got -Infinity in sample 0;"
                        + " clean the data first");
    }

    @Test
    void refuses_other_features_than_those_of_fit() {
        MinMaxScaler scaler = new MinMaxScaler();
        scaler.fit(TWO_FEATURES);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scaler.transform(new double[4][3]))
                .withMessage("MinMaxScaler.transform: x must have the 2 features of fit, got shape (4, 3)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scaler.inverseTransform(new double[4][1]))
                .withMessage("MinMaxScaler.inverseTransform: x must have the 2 features of fit, got shape (4, 1)");
    }

    @Test
    void refuses_a_feature_wider_than_the_dtype() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MinMaxScaler().fit(new float[][] {{0, -3e38f}, {1, 3e38f}}))
                .withMessage("MinMaxScaler.fit: feature 1 must be within what float32 can scale,"
                        + " got values from -3.0000000054977558E38 to 3.0000000054977558E38");
        assertThat(new MinMaxScaler().fitTransform(new double[][] {{-3e38}, {3e38}}))
                .isEqualTo(Tensor.of(new double[][] {{0}, {1}}));
    }

    private static Stream<JsonObject> goldens(String name) {
        return Golden.read("preprocessing").getAsJsonArray(name).asList().stream()
                .map(JsonElement::getAsJsonObject);
    }

    private static MinMaxScaler scaler(JsonObject golden) {
        Tensor range = Golden.tensor(golden.get("feature_range"));
        return new MinMaxScaler().featureRange(range.get(0), range.get(1));
    }

    private static Tensor tensor(JsonObject golden, String key, DType dtype) {
        return Golden.tensor(golden.get(key)).cast(dtype);
    }
}
