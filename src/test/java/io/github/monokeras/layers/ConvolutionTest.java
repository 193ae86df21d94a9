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

class ConvolutionTest {

    @BeforeEach
    void start_the_names_anew() {
        AutoNames.reset();
    }

    @Test
    void keeps_every_option_when_another_is_set() {
        Conv2DTranspose layer = new Conv2DTranspose(4, new int[] {3, 5})
                .strides(2, 3)
                .padding("Same")
                .outputPadding(1, 2)
                .dataFormat(null)
                .dilationRate(1)
                .useBias(false);

        assertThat(layer.filters()).isEqualTo(4);
        assertThat(layer.rank()).isEqualTo(2);
        assertThat(layer.kernelSize()).containsExactly(3, 5);
        assertThat(layer.strides()).containsExactly(2, 3);
        assertThat(layer.padding()).isEqualTo("same");
        assertThat(layer.outputPadding()).containsExactly(1, 2);
        assertThat(layer.dataFormat()).isEqualTo("channels_last");
        assertThat(layer.dilationRate()).containsExactly(1, 1);
        assertThat(layer.useBias()).isFalse();
    }

    @Test
    void keeps_its_options_from_changes_outside() {
        int[] kernelSize = {3, 5};
        int[] strides = {1, 2};
        Conv2D layer = new Conv2D(1, kernelSize).strides(strides);

        kernelSize[0] = 7;
        strides[0] = 7;
        layer.kernelSize()[1] = 7;
        layer.strides()[1] = 7;

        assertThat(layer.kernelSize()).containsExactly(3, 5);
        assertThat(layer.strides()).containsExactly(1, 2);
    }

    static Stream<Arguments> values() {
        return Stream.of(
                refusal(() -> new Conv2D(0, 3), "Conv2D: filters must be at least 1, got 0"),
                refusal(() -> new SeparableConv1D(-1, 3), "SeparableConv1D: filters must be at least 1, got -1"),
                refusal(() -> new Conv1D(1, 0), "Conv1D: kernelSize must be 1 number of at least 1, got [0]"),
                refusal(
                        () -> new Conv2D(1, new int[] {3, 0}),
                        "Conv2D: kernelSize must be 1 number or 2, each at least 1, got [3, 0]"),
                refusal(
                        () -> new Conv3D(1, new int[] {3, 3}),
                        "Conv3D: kernelSize must be 1 number or 3, each at least 1, got [3, 3]"),
                refusal(
                        () -> new DepthwiseConv2D(3).strides(new int[0]),
                        "DepthwiseConv2D: strides must be 1 number or 2, each at least 1, got []"),
                refusal(
                        () -> new Conv1DTranspose(1, 3).outputPadding(-1),
                        "Conv1DTranspose: outputPadding must be 1 number of at least 0, got [-1]"),
                refusal(
                        () -> new Conv2D(1, 3).padding("causal"),
                        "Conv2D: padding must be one of \"valid\", \"same\", got \"causal\""),
                refusal(
                        () -> new Conv1D(1, 3).padding("full"),
                        "Conv1D: padding must be one of \"valid\", \"same\", \"causal\", got \"full\""),
                refusal(
                        () -> new Conv1DTranspose(1, 3).padding("causal"),
                        "Conv1DTranspose: padding must be one of \"valid\", \"same\", got \"causal\""),
                refusal(
                        () -> new Conv2D(1, 3).dataFormat("channels_first"),
                        "Conv2D: dataFormat must be \"channels_last\", got \"channels_first\";"
                                + " move the channels to the last axis"),
                refusal(
                        () -> new Conv2D(1, 3).strides(2).dilationRate(1, 2),
                        "Conv2D: strides or dilationRate must be 1 along all axes,"
                                + " got strides [2, 2] and dilationRate [1, 2]"),
                refusal(
                        () -> new Conv1DTranspose(1, 3).dilationRate(2).strides(3),
                        "Conv1DTranspose: strides or dilationRate must be 1 along all axes,"
                                + " got strides [3] and dilationRate [2]"),
                refusal(() -> new Conv2D(4, 3).groups(0), "Conv2D: groups must be at least 1, got 0"),
                refusal(() -> new Conv2D(4, 3).groups(3), "Conv2D: groups must divide the 4 filters, got 3"),
                refusal(
                        () -> new DepthwiseConv1D(3).depthMultiplier(0),
                        "DepthwiseConv1D: depthMultiplier must be at least 1, got 0"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("values")
    void refuses_values_that_make_no_sense(ThrowingCallable set, String message) {
        assertThatThrownBy(set).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    static Stream<Arguments> samples() {
        return Stream.of(
                refusal(
                        () -> new Conv2D(1, 3).outputShape(Shape.of(5, 5)),
                        "Conv2D \"conv2d\": an input sample must have 3 axes, the last with the channels,"
                                + " got shape (5, 5)"),
                refusal(
                        () -> new Conv1D(1, 3).outputShape(Shape.of(5, Shape.UNKNOWN)),
                        "Conv1D \"conv1d\": an input sample must have 2 axes, the last with the channels,"
                                + " got shape (5, None)"),
                refusal(
                        () -> new SeparableConv2D(1, 3).outputShape(Shape.of(5, 2, 1)),
                        "SeparableConv2D \"separable_conv2d\": an input sample must be large enough for 1 output,"
                                + " got shape (5, 2, 1) and kernelSize [3, 3]"),
                refusal(
                        () -> new Conv1DTranspose(1, 2)
                                .padding("same")
                                .strides(2)
                                .outputPadding(0)
                                .outputShape(Shape.of(1, 1)),
                        "Conv1DTranspose \"conv1d_transpose\": an input sample must be large enough for 1 output,"
                                + " got shape (1, 1) and kernelSize [2]"),
                refusal(
                        () -> new Conv2D(4, 3).groups(2).outputShape(Shape.of(5, 5, 3)),
                        "Conv2D \"conv2d\": groups must divide the input's channels, got 2 groups for 3 channels"),
                refusal(
                        () -> new Conv2DTranspose(1, 3)
                                .outputPadding(1)
                                .strides(2, 1)
                                .outputShape(Shape.of(Shape.UNKNOWN, Shape.UNKNOWN, 1)),
                        "Conv2DTranspose \"conv2d_transpose\": outputPadding must be below the strides,"
                                + " got [1, 1] for strides [2, 1]"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("samples")
    void refuses_inputs_that_do_not_fit(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    private static Arguments refusal(ThrowingCallable call, String message) {
        return Arguments.of(call, message);
    }

    static Stream<Consumer<SeparableConv1D>> options() {
        return Stream.of(
                layer -> layer.strides(2),
                layer -> layer.padding("same"),
                layer -> layer.dataFormat(null),
                layer -> layer.dilationRate(2),
                layer -> layer.depthMultiplier(2),
                layer -> layer.activation("relu"),
                layer -> layer.useBias(false),
                layer -> layer.biasInitializer("ones"),
                layer -> layer.biasRegularizer("l2"),
                layer -> layer.biasConstraint("non_neg"),
                layer -> layer.depthwiseInitializer("ones"),
                layer -> layer.depthwiseRegularizer("l2"),
                layer -> layer.depthwiseConstraint("non_neg"),
                layer -> layer.pointwiseInitializer("ones"),
                layer -> layer.pointwiseRegularizer("l2"),
                layer -> layer.pointwiseConstraint("non_neg"));
    }

    @ParameterizedTest
    @MethodSource("options")
    void refuses_new_options_once_it_is_built(Consumer<SeparableConv1D> set) {
        SeparableConv1D layer = new SeparableConv1D(1, 2);
        layer.apply(new Input(5, 3));

        assertThatThrownBy(() -> set.accept(layer))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("SeparableConv1D \"separable_conv1d\": options must be set before the model is built;"
                        + " set them first");
    }

    @Test
    void refuses_new_groups_and_a_new_output_padding_once_it_is_built() {
        Conv1D layer = new Conv1D(1, 2);
        Conv1DTranspose transposed = new Conv1DTranspose(1, 2);
        layer.apply(new Input(5, 3));
        transposed.apply(new Input(5, 3));

        assertThatThrownBy(() -> layer.groups(1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> layer.kernelInitializer("ones")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> layer.kernelRegularizer("l2")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> layer.kernelConstraint("non_neg")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> transposed.outputPadding(0)).isInstanceOf(IllegalStateException.class);
    }

    /** Keras states this shape, but TensorFlow refuses to compute it; Keras on JAX does. */
    @Test
    void takes_an_even_window_without_output_padding() {
        Conv1DTranspose layer =
                new Conv1DTranspose(1, 4).strides(2).padding("same").outputPadding(0);

        assertThat(layer.outputShape(Shape.of(4, 1))).isEqualTo(Shape.of(6, 1));
    }
}
