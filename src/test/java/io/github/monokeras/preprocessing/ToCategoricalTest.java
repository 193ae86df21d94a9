package io.github.monokeras.preprocessing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.Golden;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToCategoricalTest {

    static Stream<JsonObject> cases() {
        return Golden.read("preprocessing").getAsJsonArray("to_categorical").asList().stream()
                .map(JsonElement::getAsJsonObject);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void gives_what_keras_gives(JsonObject golden) {
        Object labels = plain(golden.get("labels"));
        JsonElement classes = golden.get("num_classes");
        if (golden.has("error")) {
            assertThatIllegalArgumentException().isThrownBy(() -> toCategorical(labels, classes));
            return;
        }
        Tensor oneHot = toCategorical(labels, classes);
        assertThat(oneHot).isEqualTo(Golden.tensor(golden.get("one_hot")).cast(DType.FLOAT32));
        assertThat(oneHot.shape().dims())
                .containsExactly(golden.getAsJsonArray("shape").asList().stream()
                        .mapToInt(JsonElement::getAsInt)
                        .toArray());
    }

    @Test
    void gives_float32_whatever_the_labels_are() {
        assertThat(ToCategorical.of(new int[] {1, 0}).dtype()).isEqualTo(DType.FLOAT32);
        assertThat(ToCategorical.of(new double[] {1, 0}).dtype()).isEqualTo(DType.FLOAT32);
        assertThat(ToCategorical.of(Tensor.of(1.0, 0.0), 2).dtype()).isEqualTo(DType.FLOAT32);
    }

    @Test
    void takes_all_that_a_tensor_can_be_made_of() {
        Tensor expected = Tensor.of(new float[][] {{0, 1}, {1, 0}});
        assertThat(ToCategorical.of(new boolean[] {true, false})).isEqualTo(expected);
        assertThat(ToCategorical.of(new int[][] {{1}, {0}})).isEqualTo(expected);
        assertThat(ToCategorical.of(List.of(1, 0))).isEqualTo(expected);
    }

    @Test
    void gives_no_rows_for_no_labels_if_the_classes_are_known() {
        assertThat(ToCategorical.of(new int[0], 3).shape()).isEqualTo(Shape.of(0, 3));
    }

    @Test
    void refuses_no_labels_if_the_classes_are_not_known() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ToCategorical.of(new int[0]))
                .withMessage("toCategorical: labels must hold at least 1 number, got shape (0,); or say numClasses");
    }

    @Test
    void refuses_a_label_beyond_the_last_class() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ToCategorical.of(new int[] {0, 1, 3}, 3))
                .withMessage("toCategorical: labels must be whole numbers from 0 to 2, as numClasses is 3,"
                        + " got 3.0 at position 2");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 0.5, 2147483647, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refuses_what_is_no_label(double label) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ToCategorical.of(new double[] {0, label}))
                .withMessage("toCategorical: labels must be whole numbers from 0 to 2147483646, got " + label
                        + " at position 1");
    }

    @Test
    void refuses_less_than_one_class() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ToCategorical.of(new int[] {0}, 0))
                .withMessage("toCategorical: numClasses must be at least 1, got 0");
    }

    @Test
    void refuses_more_numbers_than_an_array_holds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ToCategorical.of(new double[] {0, 2147483646}))
                .withMessage("toCategorical: one-hot labels must have at most 2147483647 numbers,"
                        + " got shape (2, 2147483647)");
    }

    private static Tensor toCategorical(Object labels, JsonElement numClasses) {
        return numClasses.isJsonNull() ? ToCategorical.of(labels) : ToCategorical.of(labels, numClasses.getAsInt());
    }

    /** A Number, or Lists of Lists of Numbers. */
    private static Object plain(JsonElement nested) {
        if (nested instanceof JsonArray array) {
            List<Object> list = new ArrayList<>();
            array.forEach(element -> list.add(plain(element)));
            return list;
        }
        return nested.getAsDouble();
    }
}
