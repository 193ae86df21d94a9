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
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InitializerTest {

    private static final Shape SHAPE = Shape.of(2, 3);

    static Stream<Arguments> knownNames() {
        return GoldenNames.known("initializers");
    }

    /** Keras finds "constant" too, but then misses its value; here it starts at the default of the class. */
    static Stream<String> refusedNames() {
        return GoldenNames.refused("initializers").filter(name -> !name.equalsIgnoreCase("constant"));
    }

    @ParameterizedTest
    @MethodSource("knownNames")
    void is_found_by_every_name_of_keras(String name, String expected) {
        assertThat(Initializer.of(name).getClass().getSimpleName()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("refusedNames")
    void is_not_found_by_a_name_that_keras_refuses(String name) {
        assertThatThrownBy(() -> Initializer.of(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("initializer: unknown name \"" + name + "\", the nearest is \"");
    }

    @Test
    void an_unknown_name_is_answered_with_the_nearest_and_all() {
        assertThatThrownBy(() -> Initializer.of("glorot_unifrom"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "initializer: unknown name \"glorot_unifrom\", the nearest is \"glorot_uniform\"; choose one of"
                                + " glorot_uniform, GlorotUniform, zeros, zero, Zeros, ones, one, Ones, constant, Constant,"
                                + " random_normal, normal, RandomNormal, random_uniform, uniform, RandomUniform");
    }

    @Test
    void has_the_defaults_of_keras() {
        JsonObject normal = GoldenNames.config("RandomNormal");
        JsonObject uniform = GoldenNames.config("RandomUniform");

        assertThat(new RandomNormal())
                .isEqualTo(new RandomNormal(
                        normal.get("mean").getAsDouble(), normal.get("stddev").getAsDouble(), null));
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
        RandomUniform uniform = new RandomUniform(1, 2, 3L);

        assertThat(normal.mean(4)).isEqualTo(new RandomNormal(4, 2, 3L));
        assertThat(normal.stddev(4)).isEqualTo(new RandomNormal(1, 4, 3L));
        assertThat(normal.seed(4)).isEqualTo(new RandomNormal(1, 2, 4L));
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
        return Stream.of(new GlorotUniform(), new RandomNormal(), new RandomUniform());
    }

    static Stream<Initializer> seeded() {
        return Stream.of(new GlorotUniform().seed(7), new RandomNormal().seed(7), new RandomUniform().seed(7));
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
