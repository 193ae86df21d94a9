package io.github.monokeras.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.monokeras.Networks;
import io.github.monokeras.backend.Network;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.names.AutoNames;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DataCheckTest {

    @BeforeEach
    void start_the_names_anew() {
        AutoNames.reset();
    }

    private static Network.Input inputFor(int... sample) {
        return Networks.chain(Shape.of(sample), new Dense(1)).inputs().get(0);
    }

    private static Tensor zeros(int... dims) {
        return Tensor.zeros(DType.FLOAT32, Shape.of(dims));
    }

    @Test
    void takes_a_row_of_numbers_for_a_column_of_samples() {
        Tensor row = Tensor.of(1f, 2f, 3f);

        assertThat(DataCheck.sampleShape("fit", row)).isEqualTo(Shape.of(1));
        assertThat(DataCheck.inputs("fit", row, inputFor(1))).isEqualTo(Tensor.of(new float[][] {{1}, {2}, {3}}));
    }

    @Test
    void leaves_samples_of_every_rank_as_they_are() {
        assertThat(DataCheck.sampleShape("fit", zeros(5, 2))).isEqualTo(Shape.of(2));
        assertThat(DataCheck.sampleShape("fit", zeros(5, 4, 3))).isEqualTo(Shape.of(4, 3));
        assertThat(DataCheck.inputs("fit", zeros(5, 2), inputFor(2))).isEqualTo(zeros(5, 2));
        assertThat(DataCheck.inputs("fit", zeros(5, 4, 3), inputFor(4, 3))).isEqualTo(zeros(5, 4, 3));
    }

    static Stream<Arguments> unfitInputs() {
        String one = "Dense \"dense\": expected 1 input per sample, got x of shape ";
        String two = "Dense \"dense\": expected 2 inputs per sample, got x of shape ";
        String rank3 = "Dense \"dense\": expected samples of shape (4, 3), got x of shape ";
        return Stream.of(
                Arguments.of(zeros(5, 3), Shape.of(2), two + "(5, 3)"),
                Arguments.of(zeros(5, 3), Shape.of(1), one + "(5, 3)"),
                Arguments.of(zeros(5), Shape.of(2), two + "(5, 1)"),
                Arguments.of(zeros(5, 2, 1), Shape.of(2), two + "(5, 2, 1)"),
                Arguments.of(zeros(5, 12), Shape.of(4, 3), rank3 + "(5, 12)"),
                Arguments.of(zeros(5, 3, 4), Shape.of(4, 3), rank3 + "(5, 3, 4)"),
                Arguments.of(zeros(0), Shape.of(1), "fit: x must hold at least 1 sample, got shape (0,)"),
                Arguments.of(zeros(0, 2), Shape.of(2), "fit: x must hold at least 1 sample, got shape (0, 2)"),
                Arguments.of(zeros(3, 0), Shape.of(2), "fit: x must hold at least 1 sample, got shape (3, 0)"),
                Arguments.of(zeros(), Shape.of(1), "fit: x must hold at least 1 sample, got shape ()"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("unfitInputs")
    void refuses_inputs_of_another_shape(Tensor x, Shape sample, String message) {
        assertThatThrownBy(() -> DataCheck.inputs("fit", x, inputFor(sample.dims())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    static Stream<Arguments> notFinite() {
        return Stream.of(
                Arguments.of(Double.NaN, "NaN"),
                Arguments.of(Double.POSITIVE_INFINITY, "Infinity"),
                Arguments.of(Double.NEGATIVE_INFINITY, "-Infinity"));
    }

    @ParameterizedTest
    @MethodSource("notFinite")
    void refuses_numbers_that_are_not_finite_and_says_in_which_sample(double value, String text) {
        Tensor data = Tensor.of(new double[][] {{0, 1}, {2, 3}, {4, value}});

        assertThatThrownBy(() -> DataCheck.inputs("predict", data, inputFor(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("predict: x must hold finite numbers, got %s in sample 2; clean the data first", text);
        assertThatThrownBy(() -> DataCheck.labels("fit", data, 3, Shape.of(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("fit: y must hold finite numbers, got %s in sample 2; clean the data first", text);
    }

    static Stream<Arguments> labels() {
        return Stream.of(
                Arguments.of(zeros(6), Shape.of(1), zeros(6, 1)),
                Arguments.of(zeros(6, 1), Shape.of(1), zeros(6, 1)),
                Arguments.of(zeros(6, 1, 1), Shape.of(1), zeros(6, 1)),
                Arguments.of(zeros(6, 3), Shape.of(3), zeros(6, 3)),
                Arguments.of(zeros(6, 3, 1), Shape.of(3), zeros(6, 3)),
                Arguments.of(zeros(6, 4), Shape.of(4, 1), zeros(6, 4, 1)),
                Arguments.of(zeros(6, 4, 1), Shape.of(4, 1), zeros(6, 4, 1)),
                Arguments.of(zeros(1), Shape.of(1), zeros(1, 1)));
    }

    @ParameterizedTest
    @MethodSource("labels")
    void brings_labels_into_the_shape_of_the_output(Tensor y, Shape output, Tensor expected) {
        assertThat(DataCheck.labels("fit", y, y.shape().dim(0), output)).isEqualTo(expected);
    }

    static Stream<Arguments> unfitLabels() {
        String of1 = "fit: y must have the shape (6, 1), as the model's output and loss ask, got ";
        String of3 = "fit: y must have the shape (6, 3), as the model's output and loss ask, got ";
        String of21 = "fit: y must have the shape (6, 2, 1), as the model's output and loss ask, got ";
        return Stream.of(
                Arguments.of(zeros(5), Shape.of(1), "fit: x has 6 samples, y has 5; give one label for each sample"),
                Arguments.of(zeros(7, 3), Shape.of(3), "fit: x has 6 samples, y has 7; give one label for each sample"),
                Arguments.of(zeros(6, 2), Shape.of(1), of1 + "(6, 2)"),
                Arguments.of(zeros(6), Shape.of(3), of3 + "(6,)"),
                Arguments.of(zeros(6, 1), Shape.of(3), of3 + "(6, 1)"),
                Arguments.of(zeros(6, 1, 3), Shape.of(3), of3 + "(6, 1, 3)"),
                Arguments.of(zeros(6, 1, 2), Shape.of(2, 1), of21 + "(6, 1, 2)"),
                Arguments.of(zeros(0), Shape.of(1), "fit: y must hold at least 1 sample, got shape (0,)"),
                Arguments.of(zeros(), Shape.of(1), "fit: y must hold at least 1 sample, got shape ()"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("unfitLabels")
    void refuses_labels_of_another_shape(Tensor y, Shape output, String message) {
        assertThatThrownBy(() -> DataCheck.labels("fit", y, 6, output))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
