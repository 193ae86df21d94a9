package io.github.monokeras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.monokeras.names.AutoNames;
import io.github.monokeras.tensor.Shape;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PoolingTest {

    @BeforeEach
    void start_the_names_anew() {
        AutoNames.reset();
    }

    @Test
    void moves_its_window_by_its_size_unless_told_otherwise() {
        assertThat(new MaxPooling2D(new int[] {2, 3}).strides()).containsExactly(2, 3);
        assertThat(new MaxPooling2D(new int[] {2, 3}).strides(1).strides()).containsExactly(1, 1);
        assertThat(new MaxPooling2D(new int[] {2, 3}).strides(1, 4).strides()).containsExactly(1, 4);
        assertThat(new AveragePooling3D(3, 2).strides()).containsExactly(2, 2, 2);
        assertThat(new AveragePooling3D(3, 2).poolSize()).containsExactly(3, 3, 3);
    }

    @ParameterizedTest(name = "{0} of {1}, window {2}, strides {3}")
    @MethodSource
    void has_as_many_windows_as_keras_says(String padding, int size, int window, int strides, int windows) {
        MaxPooling1D layer = new MaxPooling1D(window, strides).padding(padding);

        assertThat(layer.outputShape(Shape.of(size, 7))).isEqualTo(Shape.of(windows, 7));
    }

    static Stream<Arguments> has_as_many_windows_as_keras_says() {
        return Stream.of(
                Arguments.of("valid", 5, 2, 2, 2),
                Arguments.of("valid", 5, 5, 1, 1),
                Arguments.of("valid", 7, 3, 2, 3),
                Arguments.of("valid", 2, 1, 5, 1),
                Arguments.of("same", 5, 2, 2, 3),
                Arguments.of("same", 5, 9, 1, 5),
                Arguments.of("same", 6, 1, 4, 2),
                Arguments.of("same", Shape.UNKNOWN, 3, 2, Shape.UNKNOWN),
                Arguments.of("valid", Shape.UNKNOWN, 3, 2, Shape.UNKNOWN));
    }

    @Test
    void keeps_its_numbers_to_itself() {
        MaxPooling1D layer = new MaxPooling1D(2, 3);
        layer.poolSize()[0] = 9;
        layer.strides()[0] = 9;

        assertThat(layer.poolSize()).containsExactly(2);
        assertThat(layer.strides()).containsExactly(3);
    }

    @Test
    void says_which_layer_takes_a_mask() {
        assertThat(new GlobalAveragePooling1D().supportsMasking()).isTrue();
        assertThat(new GlobalAveragePooling2D().supportsMasking()).isFalse();
        assertThat(new GlobalMaxPooling1D().supportsMasking()).isFalse();
        assertThat(new MaxPooling1D().supportsMasking()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refuses_in_one_sentence(String message, ThrowingCallable wrong) {
        assertThatThrownBy(wrong).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    static Stream<Arguments> refuses_in_one_sentence() {
        return Stream.of(
                refusal("MaxPooling1D: poolSize must be 1 number of at least 1, got [0]", () -> new MaxPooling1D(0)),
                refusal(
                        "MaxPooling2D: poolSize must be 1 number or 2 of at least 1, got [1, 2, 3]",
                        () -> new MaxPooling2D(new int[] {1, 2, 3})),
                refusal(
                        "AveragePooling3D: poolSize must be 1 number or 3 of at least 1, got []",
                        () -> new AveragePooling3D(new int[0])),
                refusal(
                        "MaxPooling2D: strides must be 1 number or 2 of at least 1, got [1, 0]",
                        () -> new MaxPooling2D().strides(1, 0)),
                refusal(
                        "MaxPooling1D: strides must be 1 number of at least 1, got [-1]",
                        () -> new MaxPooling1D(2, -1)),
                refusal(
                        "AveragePooling1D: padding must be \"valid\" or \"same\", got \"SAME\"",
                        () -> new AveragePooling1D(2).padding("SAME")),
                refusal(
                        "MaxPooling2D: dataFormat must be \"channels_last\", got \"channels_first\";"
                                + " bring the channels to the last axis with Permute",
                        () -> new MaxPooling2D().dataFormat("channels_first")),
                refusal(
                        "GlobalMaxPooling3D: dataFormat must be \"channels_last\", got \"other\";"
                                + " bring the channels to the last axis with Permute",
                        () -> new GlobalMaxPooling3D().dataFormat("other")),
                refusal(
                        "MaxPooling2D \"max_pooling2d\": an input sample must have the axes (height, width, channels),"
                                + " got shape (4, 4); use Reshape before it",
                        () -> new MaxPooling2D().apply(new Input(4, 4))),
                refusal(
                        "AveragePooling3D \"average_pooling3d\": an input sample must have the axes"
                                + " (depth, height, width, channels), got shape (4,); use Reshape before it",
                        () -> new AveragePooling3D(2).apply(new Input(4))),
                refusal(
                        "GlobalAveragePooling1D \"global_average_pooling1d\": an input sample must have the axes"
                                + " (steps, channels), got shape (2, 2, 2); use Reshape before it",
                        () -> new GlobalAveragePooling1D().apply(new Input(2, 2, 2))),
                refusal(
                        "MaxPooling2D \"max_pooling2d\": poolSize [2, 5] must fit into an input sample,"
                                + " got shape (None, 4, 1); use padding(\"same\") or a smaller one",
                        () -> new MaxPooling2D(new int[] {2, 5}).apply(new Input(null, 4, 1))));
    }

    private static Arguments refusal(String message, ThrowingCallable wrong) {
        return Arguments.of(message, wrong);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refuses_new_options_once_it_is_built(String option, Consumer<MaxPooling1D> set) {
        MaxPooling1D layer = new MaxPooling1D();
        layer.apply(new Input(4, 1));

        assertThatThrownBy(() -> set.accept(layer))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("MaxPooling1D \"max_pooling1d\": options must be set before the model is built;"
                        + " set them first");
    }

    static Stream<Arguments> refuses_new_options_once_it_is_built() {
        return Stream.of(
                option("strides", layer -> layer.strides(1)),
                option("padding", layer -> layer.padding("same")),
                option("dataFormat", layer -> layer.dataFormat(null)));
    }

    private static Arguments option(String name, Consumer<MaxPooling1D> set) {
        return Arguments.of(name, set);
    }

    @Test
    void a_global_layer_refuses_new_options_once_it_is_built() {
        GlobalMaxPooling1D layer = new GlobalMaxPooling1D();
        layer.apply(new Input(4, 1));

        for (ThrowingCallable set :
                new ThrowingCallable[] {() -> layer.keepdims(true), () -> layer.dataFormat("channels_last")}) {
            assertThatThrownBy(set)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("GlobalMaxPooling1D \"global_max_pooling1d\": options must be set before the model is"
                            + " built; set them first");
        }
        assertThat(layer.keepdims()).isFalse();
    }
}
