package io.github.monokeras.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import io.github.monokeras.GoldenNames;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OptimizerTest {

    static Stream<Arguments> knownNames() {
        return GoldenNames.known("optimizers");
    }

    static Stream<String> refusedNames() {
        return GoldenNames.refused("optimizers");
    }

    @ParameterizedTest
    @MethodSource("knownNames")
    void is_found_by_name_in_any_case(String name, String expected) {
        assertThat(Optimizer.of(name).getClass().getSimpleName()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("refusedNames")
    void is_not_found_by_a_name_that_keras_refuses(String name) {
        assertThatThrownBy(() -> Optimizer.of(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("optimizer: unknown name \"" + name + "\", the nearest is \"");
    }

    @Test
    void an_unknown_name_is_answered_with_the_nearest_and_all() {
        assertThatThrownBy(() -> Optimizer.of("Adams"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("optimizer: unknown name \"Adams\", the nearest is \"adam\"; choose one of sgd, adam");
    }

    @Test
    void sgd_has_the_defaults_of_keras() {
        JsonObject config = GoldenNames.config("SGD");

        // Keras keeps the learning rate as float32.
        assertThat((float) new SGD().learningRate())
                .isEqualTo(config.get("learning_rate").getAsFloat());
        assertThat(new SGD().momentum()).isEqualTo(config.get("momentum").getAsDouble());
        assertThat(new SGD().nesterov()).isEqualTo(config.get("nesterov").getAsBoolean());
        assertThat(new SGD(0.3)).isEqualTo(new SGD().learningRate(0.3));
        assertThat(Optimizer.of("sgd")).isEqualTo(new SGD());
    }

    @Test
    void adam_has_the_defaults_of_keras() {
        JsonObject config = GoldenNames.config("Adam");

        assertThat((float) new Adam().learningRate())
                .isEqualTo(config.get("learning_rate").getAsFloat());
        assertThat(new Adam().beta1()).isEqualTo(config.get("beta_1").getAsDouble());
        assertThat(new Adam().beta2()).isEqualTo(config.get("beta_2").getAsDouble());
        assertThat(new Adam().epsilon()).isEqualTo(config.get("epsilon").getAsDouble());
        assertThat(new Adam(0.3)).isEqualTo(new Adam().learningRate(0.3));
        assertThat(Optimizer.of("adam")).isEqualTo(new Adam());
    }

    @Test
    void keeps_the_other_options_when_one_is_set() {
        SGD sgd = new SGD(1, 0.5, true);
        Adam adam = new Adam(1, 0.5, 0.6, 0.7);

        assertThat(sgd.learningRate(2)).isEqualTo(new SGD(2, 0.5, true));
        assertThat(sgd.momentum(0.25)).isEqualTo(new SGD(1, 0.25, true));
        assertThat(sgd.nesterov(false)).isEqualTo(new SGD(1, 0.5, false));
        assertThat(adam.learningRate(2)).isEqualTo(new Adam(2, 0.5, 0.6, 0.7));
        assertThat(adam.beta1(0.25)).isEqualTo(new Adam(1, 0.25, 0.6, 0.7));
        assertThat(adam.beta2(0.25)).isEqualTo(new Adam(1, 0.5, 0.25, 0.7));
        assertThat(adam.epsilon(0.25)).isEqualTo(new Adam(1, 0.5, 0.6, 0.25));
    }

    @Test
    void says_how_many_numbers_it_keeps_for_each_of_a_weight() {
        assertThat(new SGD().slots()).isZero();
        assertThat(new SGD().nesterov(true).slots()).isZero();
        assertThat(new SGD().momentum(0.9).slots()).isEqualTo(1);
        assertThat(new Adam().slots()).isEqualTo(2);
    }

    static Stream<Arguments> accepted() {
        return Stream.of(
                        range(rate -> new SGD(rate).learningRate(), Double.MIN_VALUE, 1, 100),
                        range(momentum -> new SGD().momentum(momentum).momentum(), 0, 0.9, 1),
                        range(rate -> new Adam(rate).learningRate(), Double.MIN_VALUE, 1, 100),
                        range(beta -> new Adam().beta1(beta).beta1(), 0, 0.999),
                        range(beta -> new Adam().beta2(beta).beta2(), 0, 0.999),
                        range(epsilon -> new Adam().epsilon(epsilon).epsilon(), Double.MIN_VALUE, 1))
                .flatMap(cases -> cases);
    }

    private static Stream<Arguments> range(DoubleFunction<Double> readBack, double... values) {
        return DoubleStream.of(values).mapToObj(value -> Arguments.of(readBack, value));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void takes_what_lies_within_a_range(DoubleFunction<Double> readBack, double value) {
        assertThat(readBack.apply(value)).isEqualTo(value);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                        outside(
                                SGD::new,
                                "SGD: learningRate must be above 0 and finite",
                                0,
                                -1,
                                Double.NaN,
                                Double.POSITIVE_INFINITY),
                        outside(new SGD()::momentum, "SGD: momentum must be within 0 and 1", -0.1, 1.1, Double.NaN),
                        outside(
                                Adam::new,
                                "Adam: learningRate must be above 0 and finite",
                                0,
                                -1,
                                Double.NaN,
                                Double.POSITIVE_INFINITY),
                        outside(new Adam()::beta1, "Adam: beta1 must be at least 0 and below 1", -0.1, 1, Double.NaN),
                        outside(new Adam()::beta2, "Adam: beta2 must be at least 0 and below 1", -0.1, 1, Double.NaN),
                        outside(
                                new Adam()::epsilon,
                                "Adam: epsilon must be above 0 and finite",
                                0,
                                -1,
                                Double.NaN,
                                Double.POSITIVE_INFINITY))
                .flatMap(cases -> cases);
    }

    private static Stream<Arguments> outside(DoubleFunction<Optimizer> make, String rule, double... values) {
        return DoubleStream.of(values).mapToObj(value -> Arguments.of(rule + ", got " + value, make, value));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refuses_what_lies_outside(String message, DoubleFunction<Optimizer> make, double value) {
        assertThatThrownBy(() -> make.apply(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void refuses_an_infinite_learning_rate() {
        assertThatThrownBy(() -> new SGD(Double.POSITIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Adam(Double.POSITIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
    }
}
