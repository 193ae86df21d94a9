package io.github.monokeras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.monokeras.backend.Draws;
import io.github.monokeras.names.AutoNames;
import io.github.monokeras.regularizers.L1L2;
import io.github.monokeras.tensor.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RegularizationLayersTest {

    @BeforeEach
    void start_the_names_anew() {
        AutoNames.reset();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(() -> new Dropout(1.5), "Dropout: rate must be within 0 and 1, got 1.5"),
                refusal(() -> new Dropout(Double.NaN), "Dropout: rate must be within 0 and 1, got NaN"),
                refusal(() -> new SpatialDropout1D(-0.5), "SpatialDropout1D: rate must be within 0 and 1, got -0.5"),
                refusal(() -> new AlphaDropout(1), "AlphaDropout: rate must be at least 0 and below 1, got 1.0"),
                refusal(() -> new GaussianDropout(1), "GaussianDropout: rate must be at least 0 and below 1, got 1.0"),
                refusal(() -> new GaussianNoise(2), "GaussianNoise: stddev must be within 0 and 1, got 2.0"),
                refusal(() -> new ActivityRegularization(-1, 0), "L1L2: l1 must be at least 0 and finite, got -1.0"),
                refusal(
                        () -> new Dropout(0.5).noiseShape(null, 0),
                        "Dropout: noiseShape must hold numbers of at least 1, got [null, 0]"),
                refusal(
                        () -> new Dropout(0.5).noiseShape(null, 2, 3).outputShape(Shape.of(4, 3)),
                        "Dropout \"dropout\": noiseShape must be 1, null or the input's size along each axis, got"
                                + " (None, 2, 3) for the input shape (None, 4, 3)"),
                refusal(
                        () -> new AlphaDropout(0.5).noiseShape(1, 1, 1).outputShape(Shape.of(3)),
                        "AlphaDropout \"alpha_dropout\": noiseShape must be 1, null or the input's size along each axis,"
                                + " got (1, 1, 1) for the input shape (None, 3)"),
                refusal(
                        () -> new SpatialDropout2D(0.5).outputShape(Shape.of(4, 3)),
                        "SpatialDropout2D \"spatial_dropout2d\": an input sample must have 2 axes and the channels, got"
                                + " shape (4, 3)"),
                refusal(
                        () -> new SpatialDropout3D(0.5).dataFormat("channels_first"),
                        "SpatialDropout3D: dataFormat must be \"channels_last\", got \"channels_first\""));
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
        Dropout dropout = MaskedCase.build(new Dropout(0.5), Shape.of(3));
        List<ThrowingCallable> settings = List.of(() -> dropout.seed(1), () -> dropout.noiseShape(1, 1));
        for (ThrowingCallable set : settings) {
            assertThatThrownBy(set)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("Dropout \"dropout\": options must be set before the model is built; set them first");
        }
    }

    @Test
    void spatial_dropout_has_the_options_of_keras() {
        assertThat(new SpatialDropout1D(0.25).seed(7).getConfig())
                .containsEntry("rate", 0.25)
                .containsEntry("seed", 7L)
                .doesNotContainKey("data_format");
        for (Layer layer : List.of(new SpatialDropout2D(0.25), new SpatialDropout3D(0.25).dataFormat(null))) {
            assertThat(layer.getConfig())
                    .containsEntry("rate", 0.25)
                    .containsEntry("seed", null)
                    .containsEntry("data_format", "channels_last");
        }
    }

    @Test
    void share_random_numbers_where_their_shape_is_one() {
        Shape images = Shape.of(2, 4, 5, 3);
        assertThat(new Dropout(0.5).noiseShape(images)).isEqualTo(images);
        assertThat(new Dropout(0.5).noiseShape(null, 1, null, 3).noiseShape(images))
                .isEqualTo(Shape.of(2, 1, 5, 3));
        assertThat(new Dropout(0.5).noiseShape(5, 3).noiseShape(images)).isEqualTo(Shape.of(5, 3));
        assertThat(new AlphaDropout(0.5).noiseShape(1, 1, 1, null).noiseShape(images))
                .isEqualTo(Shape.of(1, 1, 1, 3));
        assertThat(new SpatialDropout2D(0.5).noiseShape(images)).isEqualTo(Shape.of(2, 1, 1, 3));
        assertThat(new SpatialDropout1D(0.5).noiseShape(Shape.of(2, 4, 3))).isEqualTo(Shape.of(2, 1, 3));
    }

    @Test
    void activity_regularization_is_a_cost_of_what_flows_through() {
        assertThat(new ActivityRegularization().l1(0.5).l2(0.25).activityRegularizer())
                .isEqualTo(new L1L2(0.5, 0.25));
        assertThat(new ActivityRegularization(0.5, 0.25).activityRegularizer()).isEqualTo(new L1L2(0.5, 0.25));
        assertThat(new ActivityRegularization().getConfig()).doesNotContainKey("activity_regularizer");
    }

    @Test
    void dropout_sets_a_share_to_zero_and_scales_the_rest() {
        double[] y = Noise.onReference(new Dropout(0.25), Shape.of(100, 100));

        assertThat(Arrays.stream(y).filter(v -> v == 0).count() / 10000.0).isCloseTo(0.25, within(0.02));
        assertThat(Arrays.stream(y).filter(v -> v != 0)).allMatch(v -> v == 1 / 0.75);
        assertThat(Noise.onReference(new Dropout(1), Shape.of(2, 3))).containsOnly(0.0);
        assertThat(Noise.onReference(new Dropout(0), Shape.of(2, 3))).containsOnly(1.0);
    }

    @Test
    void spatial_dropout_drops_whole_channels() {
        double[] y = Noise.onReference(new SpatialDropout1D(0.5), Shape.of(50, 4, 6));

        for (int i = 0; i < y.length; i++) {
            int firstStep = i / 24 * 24 + i % 6;
            assertThat(y[i]).isEqualTo(y[firstStep]);
        }
        assertThat(Arrays.stream(y).distinct()).containsExactlyInAnyOrder(0.0, 2.0);
    }

    @Test
    void gaussian_layers_have_the_mean_and_the_deviation_that_they_are_made_with() {
        assertMoments(Noise.onReference(new GaussianNoise(0.5), Shape.of(100, 100)), 1, 0.5);
        assertMoments(Noise.onReference(new GaussianDropout(0.2), Shape.of(100, 100)), 1, 0.5);
    }

    @Test
    void alpha_dropout_keeps_mean_zero_and_variance_one() {
        Draws start = new Draws(3);
        float[] normal = start.normal(10000);
        double[] x = new double[normal.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = normal[i];
        }
        assertMoments(Noise.onReference(new AlphaDropout(0.3), x, Shape.of(100, 100), new Draws(5)), 0, 1);
    }

    private static void assertMoments(double[] y, double mean, double deviation) {
        double actual = Arrays.stream(y).average().orElseThrow();
        double square =
                Arrays.stream(y).map(v -> (v - actual) * (v - actual)).average().orElseThrow();
        assertThat(actual).isCloseTo(mean, within(0.03));
        assertThat(Math.sqrt(square)).isCloseTo(deviation, within(0.03));
    }

    static Stream<Layer> noisy() {
        return Stream.of(
                new Dropout(0.5),
                new Dropout(1),
                new Dropout(0.25).noiseShape(null, 1, 3),
                new Dropout(0.25).noiseShape(4, 3),
                new SpatialDropout1D(0.5),
                new GaussianNoise(0.5),
                new GaussianDropout(0.5),
                new AlphaDropout(0.5),
                new AlphaDropout(0.25).noiseShape(1, null, 1));
    }

    @ParameterizedTest
    @MethodSource("noisy")
    void all_backends_draw_alike(Layer layer) {
        Shape shape = Shape.of(5, 4, 3);
        double[] expected = Noise.onReference(layer, shape);

        assertThat(expected).isNotEqualTo(Noise.ones(shape));
        for (String engine : Noise.engines()) {
            assertThat(Noise.onDjl(engine, layer, shape)).as(engine).containsExactly(expected, within(1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("noisy")
    void do_nothing_outside_of_training(Layer layer) {
        Shape shape = Shape.of(5, 4, 3);

        assertThat(Noise.predicted(layer, shape)).containsExactly(Noise.ones(shape));
    }

    @Test
    void a_seed_of_their_own_overrides_the_place_and_the_seed_of_the_session() {
        Shape shape = Shape.of(5, 4, 3);
        Dropout seeded = new Dropout(0.5).seed(7);
        double[] first = Noise.onReference(seeded, Noise.ones(shape), shape, Draws.of(seeded, 0, 1));
        assertThat(Noise.onReference(seeded, Noise.ones(shape), shape, Draws.of(seeded, 2, 3)))
                .isEqualTo(first);

        Dropout free = new Dropout(0.5);
        double[] second = Noise.onReference(free, Noise.ones(shape), shape, Draws.of(free, 0, 1));
        assertThat(second).isNotEqualTo(first);
        assertThat(Noise.onReference(free, Noise.ones(shape), shape, Draws.of(free, 1, 1)))
                .isNotEqualTo(second);
        assertThat(Noise.onReference(free, Noise.ones(shape), shape, Draws.of(free, 0, 2)))
                .isNotEqualTo(second);
    }

    @Test
    void each_step_draws_anew() {
        Dropout layer = new Dropout(0.5);
        Shape shape = Shape.of(5, 4, 3);
        Draws draws = new Draws(1);

        double[] first = Noise.onReference(layer, Noise.ones(shape), shape, draws);
        assertThat(Noise.onReference(layer, Noise.ones(shape), shape, draws)).isNotEqualTo(first);
    }
}
