package io.github.monokeras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.monokeras.activations.Activation;
import io.github.monokeras.names.AutoNames;
import io.github.monokeras.tensor.Shape;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NormalizationLayersTest {

    @BeforeEach
    void start_the_names_anew() {
        AutoNames.reset();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(
                        () -> new BatchNormalization().momentum(1.5),
                        "BatchNormalization: momentum must be within 0 and 1, got 1.5"),
                refusal(
                        () -> new BatchNormalization().renormMomentum(-0.5),
                        "BatchNormalization: renormMomentum must be within 0 and 1, got -0.5"),
                refusal(
                        () -> new BatchNormalization().epsilon(-1),
                        "BatchNormalization: epsilon must be at least 0 and finite, got -1.0"),
                refusal(
                        () -> new LayerNormalization().epsilon(Double.NaN),
                        "LayerNormalization: epsilon must be at least 0 and finite, got NaN"),
                refusal(
                        () -> new RMSNormalization().epsilon(-1),
                        "RMSNormalization: epsilon must be at least 0 and finite, got -1.0"),
                refusal(
                        () -> new BatchNormalization().renormClipping(Map.of("max", 1.0)),
                        "BatchNormalization: renormClipping must hold rmax, rmin and dmax alone, got [max]"),
                refusal(
                        () -> new BatchNormalization().renormClipping(Map.of("rmax", 1.0, "rmin", 2.0)),
                        "BatchNormalization: rmax of renormClipping must be at least rmin, got 1.0 and 2.0"),
                refusal(
                        () -> new BatchNormalization().renormClipping(Map.of("dmax", -1.0)),
                        "BatchNormalization: dmax of renormClipping must be at least 0, got -1.0"),
                refusal(
                        () -> new GroupNormalization(0),
                        "GroupNormalization: groups must be at least 1, or -1 for one for each channel, got 0"),
                refusal(
                        () -> new GroupNormalization(2).outputShape(Shape.of(4, 3)),
                        "GroupNormalization \"group_normalization\": groups must divide the 3 channels, got 2"),
                refusal(
                        () -> new GroupNormalization().outputShape(Shape.of(4, 3)),
                        "GroupNormalization \"group_normalization\": groups must divide the 3 channels, got 32"),
                refusal(
                        () -> new BatchNormalization(3).outputShape(Shape.of(4, 3)),
                        "BatchNormalization \"batch_normalization\": axis must be from -3 to 2, got 3"),
                refusal(
                        () -> new BatchNormalization(0).outputShape(Shape.of(4, 3)),
                        "BatchNormalization \"batch_normalization\": axis must not be that of the batch, got 0"),
                refusal(
                        () -> new BatchNormalization().outputShape(Shape.of(4, Shape.UNKNOWN)),
                        "BatchNormalization \"batch_normalization\": axis must be of known size, got -1 of the input shape"
                                + " (None, 4, None)"),
                refusal(
                        () -> new LayerNormalization(1, -2).outputShape(Shape.of(4, 3)),
                        "LayerNormalization \"layer_normalization\": axis must name each axis once, got [1, -2]"),
                refusal(
                        () -> new LayerNormalization().axis(new int[0]).outputShape(Shape.of(4, 3)),
                        "LayerNormalization \"layer_normalization\": axis must name at least 1 axis, got none"),
                refusal(
                        () -> new RMSNormalization(1).outputShape(Shape.of(4, 3)),
                        "RMSNormalization \"rms_normalization\": axis must be the last, or the last ones in their order,"
                                + " got [1] of the input shape (None, 4, 3)"),
                refusal(
                        () -> new UnitNormalization(5).outputShape(Shape.of(4, 3)),
                        "UnitNormalization \"unit_normalization\": axis must be from -3 to 2, got 5"),
                refusal(
                        () -> new Softmax(1, 4).outputShape(Shape.of(4, 3)),
                        "Softmax \"softmax\": axis must be from -3 to 2, got [1, 4]"),
                refusal(
                        () -> new PReLU().outputShape(Shape.of(Shape.UNKNOWN, 3)),
                        "PReLU \"p_re_lu\": an axis of unknown size must share its slope, got the input shape"
                                + " (None, None, 3); name it in sharedAxes"));
    }

    private static Arguments refusal(ThrowingCallable code, String message) {
        return Arguments.of(message, code);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refuse_what_cannot_be(String message, ThrowingCallable code) {
        AutoNames.reset();
        assertThatThrownBy(code).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void refuse_new_options_once_they_are_built() {
        BatchNormalization batch = built(new BatchNormalization());
        List<Consumer<BatchNormalization>> settings = List.of(
                layer -> layer.axis(1),
                layer -> layer.momentum(0.5),
                layer -> layer.epsilon(0.5),
                layer -> layer.center(false),
                layer -> layer.scale(false),
                layer -> layer.betaInitializer("ones"),
                layer -> layer.gammaInitializer("zeros"),
                layer -> layer.movingMeanInitializer("ones"),
                layer -> layer.movingVarianceInitializer("zeros"),
                layer -> layer.betaRegularizer("l2"),
                layer -> layer.gammaRegularizer("l2"),
                layer -> layer.betaConstraint("non_neg"),
                layer -> layer.gammaConstraint("non_neg"),
                layer -> layer.synchronize(true),
                layer -> layer.renorm(true),
                layer -> layer.renormClipping(Map.of()),
                layer -> layer.renormMomentum(0.5));
        for (Consumer<BatchNormalization> setting : settings) {
            assertRefusedOnceBuilt(batch, () -> setting.accept(batch));
        }
        LayerNormalization layer = built(new LayerNormalization());
        assertRefusedOnceBuilt(layer, () -> layer.axis(1));
        GroupNormalization group = built(new GroupNormalization(2));
        assertRefusedOnceBuilt(group, () -> group.axis(1));
        assertRefusedOnceBuilt(group, () -> group.groups(1));
        RMSNormalization rms = built(new RMSNormalization());
        assertRefusedOnceBuilt(rms, () -> rms.axis(1));
        assertRefusedOnceBuilt(rms, () -> rms.epsilon(1));
        UnitNormalization unit = built(new UnitNormalization());
        assertRefusedOnceBuilt(unit, () -> unit.axis(1));
        PReLU slopes = built(new PReLU());
        assertRefusedOnceBuilt(slopes, () -> slopes.alphaRegularizer("l2"));
        assertRefusedOnceBuilt(slopes, () -> slopes.alphaConstraint("non_neg"));
    }

    @Test
    void write_their_axes_as_keras_does_before_and_after_they_are_built() {
        assertThat(new LayerNormalization().getConfig()).containsEntry("axis", -1);
        assertThat(built(new LayerNormalization()).getConfig()).containsEntry("axis", List.of(-1));
        assertThat(new LayerNormalization(2, 1).getConfig()).containsEntry("axis", List.of(2, 1));
        assertThat(built(new LayerNormalization(2, 1)).getConfig()).containsEntry("axis", List.of(1, 2));
        assertThat(new GroupNormalization(-1).getConfig()).containsEntry("groups", -1);
        assertThat(built(new GroupNormalization(-1)).getConfig()).containsEntry("groups", 4);
        assertThat(new UnitNormalization(1, 2).getConfig()).containsEntry("axis", List.of(1, 2));
    }

    @Test
    void softmax_leaves_the_last_axis_to_its_activation() {
        assertThat(new Softmax().outputActivation()).isEqualTo(Activation.SOFTMAX);
        assertThat(built(new Softmax(2)).outputActivation()).isEqualTo(Activation.SOFTMAX);
        assertThat(built(new Softmax(1)).outputActivation()).isEqualTo(Activation.LINEAR);
        assertThat(built(new Softmax(1, 2)).outputActivation()).isEqualTo(Activation.LINEAR);
    }

    @Test
    void only_rms_normalization_ends_a_mask() {
        assertThat(Stream.of(
                                new BatchNormalization(),
                                new LayerNormalization(),
                                new GroupNormalization(),
                                new UnitNormalization(),
                                new Identity(),
                                new Softmax(),
                                new PReLU(),
                                new ReLU(),
                                new LeakyReLU(),
                                new ELU(),
                                new io.github.monokeras.layers.Activation("relu"))
                        .allMatch(Layer::supportsMasking))
                .isTrue();
        assertThat(new RMSNormalization().supportsMasking()).isFalse();
    }

    private static <L extends Layer> L built(L layer) {
        return MaskedCase.build(layer, Shape.of(3, 4));
    }

    private static void assertRefusedOnceBuilt(Layer layer, ThrowingCallable set) {
        assertThatThrownBy(set)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(layer.who() + ": options must be set before the model is built; set them first");
    }
}
