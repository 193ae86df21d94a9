package io.github.monokeras.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import io.github.monokeras.GoldenNames;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InitializerTest {

    private static final Shape SHAPE = Shape.of(2, 3);

    @Test
    void may_be_a_lambda() {
        Initializer halves = (shape, random) -> new Constant(0.5).initialize(shape, random);

        assertThat(halves.initialize(Shape.of(2), new Random(1))).isEqualTo(Tensor.of(0.5f, 0.5f));
    }

    @Test
    void has_the_defaults_of_keras() {
        JsonObject normal = GoldenNames.config("RandomNormal");
        JsonObject uniform = GoldenNames.config("RandomUniform");
        JsonObject truncated = GoldenInitializers.config("TruncatedNormal");

        assertThat(new RandomNormal())
                .isEqualTo(new RandomNormal(
                        normal.get("mean").getAsDouble(), normal.get("stddev").getAsDouble(), null));
        assertThat(new TruncatedNormal())
                .isEqualTo(new TruncatedNormal(
                        truncated.get("mean").getAsDouble(),
                        truncated.get("stddev").getAsDouble(),
                        null));
        assertThat(new RandomUniform())
                .isEqualTo(new RandomUniform(
                        uniform.get("minval").getAsDouble(),
                        uniform.get("maxval").getAsDouble(),
                        null));
        assertThat(new Constant())
                .isEqualTo(
                        new Constant(GoldenNames.config("Constant").get("value").getAsDouble()));
        assertThat(new GlorotUniform().seed()).isNull();
    }

    @Test
    void keeps_the_other_options_when_one_is_set() {
        RandomNormal normal = new RandomNormal(1, 2, 3L);
        TruncatedNormal truncated = new TruncatedNormal(1, 2, 3L);
        RandomUniform uniform = new RandomUniform(1, 2, 3L);

        assertThat(normal.mean(4)).isEqualTo(new RandomNormal(4, 2, 3L));
        assertThat(normal.stddev(4)).isEqualTo(new RandomNormal(1, 4, 3L));
        assertThat(normal.seed(4)).isEqualTo(new RandomNormal(1, 2, 4L));
        assertThat(truncated.mean(4)).isEqualTo(new TruncatedNormal(4, 2, 3L));
        assertThat(truncated.stddev(4)).isEqualTo(new TruncatedNormal(1, 4, 3L));
        assertThat(truncated.seed(4)).isEqualTo(new TruncatedNormal(1, 2, 4L));
        assertThat(uniform.minval(0)).isEqualTo(new RandomUniform(0, 2, 3L));
        assertThat(uniform.maxval(4)).isEqualTo(new RandomUniform(1, 4, 3L));
        assertThat(uniform.seed(4)).isEqualTo(new RandomUniform(1, 2, 4L));
        assertThat(new GlorotUniform().seed(4)).isEqualTo(new GlorotUniform(4L));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN})
    void refuses_a_standard_deviation_below_0(double stddev) {
        assertThatThrownBy(() -> new RandomNormal().stddev(stddev))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("RandomNormal: stddev must be at least 0 and finite, got " + stddev);
        assertThatThrownBy(() -> new TruncatedNormal().stddev(stddev))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("TruncatedNormal: stddev must be at least 0 and finite, got " + stddev);
    }

    @Test
    void refuses_a_mean_that_is_not_finite() {
        assertThatThrownBy(() -> new RandomNormal().mean(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("RandomNormal: mean must be finite, got NaN");
        assertThatThrownBy(() -> new TruncatedNormal().mean(Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("TruncatedNormal: mean must be finite, got Infinity");
    }

    @Test
    void refuses_a_lower_end_above_the_upper() {
        assertThatThrownBy(() -> new RandomUniform(1, 0.5, null).initialize(Shape.of(1), new Random(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("RandomUniform: minval must not be above maxval, got 1.0 and 0.5");
        assertThatThrownBy(() -> new RandomUniform().maxval(Double.NaN).initialize(Shape.of(1), new Random(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("RandomUniform: minval must not be above maxval, got -0.05 and NaN");
    }

    @Test
    void may_leave_nothing_to_chance() {
        Random stream = new Random(1);

        assertThat(new RandomNormal(0.5, 0, null).initialize(Shape.of(2), stream))
                .isEqualTo(Tensor.of(0.5f, 0.5f));
        assertThat(new TruncatedNormal(0.5, 0, null).initialize(Shape.of(2), stream))
                .isEqualTo(Tensor.of(0.5f, 0.5f));
        assertThat(new RandomUniform(0.5, 0.5, null).initialize(Shape.of(2), stream))
                .isEqualTo(Tensor.of(0.5f, 0.5f));
    }

    @Test
    void starts_every_weight_at_one_value_in_float32() {
        Random unused = new Random(1);

        assertThat(new Zeros().initialize(SHAPE, unused)).isEqualTo(Tensor.zeros(DType.FLOAT32, SHAPE));
        assertThat(new Ones().initialize(Shape.of(2), unused)).isEqualTo(Tensor.of(1f, 1f));
        assertThat(new Constant(0.1).initialize(Shape.of(1, 2), unused))
                .isEqualTo(Tensor.of(new float[][] {{0.1f, 0.1f}}));
        assertThat(new Constant(0.1).initialize(Shape.of(), unused))
                .isEqualTo(Tensor.of(Shape.of(), new float[] {0.1f}));
        assertThat(unused.nextLong()).isEqualTo(new Random(1).nextLong());
    }

    static Stream<Initializer> random() {
        return Stream.of(
                new GlorotUniform(),
                new GlorotNormal(),
                new HeUniform(),
                new HeNormal(),
                new LecunUniform(),
                new LecunNormal(),
                new VarianceScaling(),
                new RandomNormal(),
                new RandomUniform(),
                new TruncatedNormal(),
                new Orthogonal());
    }

    static Stream<Initializer> seeded() {
        return Stream.of(
                new GlorotUniform().seed(7),
                new GlorotNormal().seed(7),
                new HeUniform().seed(7),
                new HeNormal().seed(7),
                new LecunUniform().seed(7),
                new LecunNormal().seed(7),
                new VarianceScaling().seed(7),
                new RandomNormal().seed(7),
                new RandomUniform().seed(7),
                new TruncatedNormal().seed(7),
                new Orthogonal().seed(7));
    }

    @ParameterizedTest
    @MethodSource("random")
    void draws_from_the_models_stream_which_moves_on(Initializer initializer) {
        Random stream = new Random(1);

        Tensor first = initializer.initialize(SHAPE, stream);
        Tensor second = initializer.initialize(SHAPE, stream);

        assertThat(first.dtype()).isEqualTo(DType.FLOAT32);
        assertThat(first.shape()).isEqualTo(SHAPE);
        assertThat(second).isNotEqualTo(first);
        Random again = new Random(1);
        assertThat(initializer.initialize(SHAPE, again)).isEqualTo(first);
        assertThat(initializer.initialize(SHAPE, again)).isEqualTo(second);
    }

    @ParameterizedTest
    @MethodSource("seeded")
    void repeats_itself_with_a_seed_of_its_own_and_leaves_the_stream_alone(Initializer initializer) {
        Random stream = new Random(1);

        Tensor first = initializer.initialize(SHAPE, stream);
        Tensor second = initializer.initialize(SHAPE, stream);

        assertThat(second).isEqualTo(first);
        assertThat(stream.nextLong()).isEqualTo(new Random(1).nextLong());
    }

    @Test
    void another_seed_draws_other_numbers() {
        Random unused = new Random(1);

        assertThat(new RandomNormal().seed(8).initialize(SHAPE, unused))
                .isNotEqualTo(new RandomNormal().seed(7).initialize(SHAPE, unused));
    }

    @Test
    void draws_row_by_row() {
        Tensor drawn = new RandomUniform(0, 1, 5L).initialize(Shape.of(2, 2), new Random(1));

        Random expected = new Random(5);
        for (int i = 0; i < 4; i++) {
            assertThat(drawn.getFlat(i)).isCloseTo(expected.nextDouble(), within(1e-7));
        }
    }
}
