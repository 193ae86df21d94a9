package io.github.monokeras.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LearningRateScheduleTest {

    private static final ExponentialDecay EXPONENTIAL = new ExponentialDecay(1, 2, 3, true);
    private static final InverseTimeDecay INVERSE = new InverseTimeDecay(1, 2, 3, true);
    private static final PolynomialDecay POLYNOMIAL = new PolynomialDecay(1, 2, 3, 4, true);
    private static final CosineDecay COSINE = new CosineDecay(1, 2, 3, 4.0, 5);
    private static final CosineDecayRestarts RESTARTS = new CosineDecayRestarts(1, 2, 3, 4, 5);

    @Test
    void may_be_a_lambda() {
        LearningRateSchedule schedule = step -> 0.1 / (step + 1);

        assertThat(schedule.at(0)).isEqualTo(0.1);
        assertThat(schedule.at(4)).isEqualTo(0.02);
    }

    @Test
    void keeps_the_other_options_when_one_is_set() {
        assertThat(EXPONENTIAL.initialLearningRate(9)).isEqualTo(new ExponentialDecay(9, 2, 3, true));
        assertThat(EXPONENTIAL.decaySteps(9)).isEqualTo(new ExponentialDecay(1, 9, 3, true));
        assertThat(EXPONENTIAL.decayRate(9)).isEqualTo(new ExponentialDecay(1, 2, 9, true));
        assertThat(EXPONENTIAL.staircase(false)).isEqualTo(new ExponentialDecay(1, 2, 3, false));
        assertThat(INVERSE.initialLearningRate(9)).isEqualTo(new InverseTimeDecay(9, 2, 3, true));
        assertThat(INVERSE.decaySteps(9)).isEqualTo(new InverseTimeDecay(1, 9, 3, true));
        assertThat(INVERSE.decayRate(9)).isEqualTo(new InverseTimeDecay(1, 2, 9, true));
        assertThat(INVERSE.staircase(false)).isEqualTo(new InverseTimeDecay(1, 2, 3, false));
        assertThat(POLYNOMIAL.initialLearningRate(9)).isEqualTo(new PolynomialDecay(9, 2, 3, 4, true));
        assertThat(POLYNOMIAL.decaySteps(9)).isEqualTo(new PolynomialDecay(1, 9, 3, 4, true));
        assertThat(POLYNOMIAL.endLearningRate(9)).isEqualTo(new PolynomialDecay(1, 2, 9, 4, true));
        assertThat(POLYNOMIAL.power(9)).isEqualTo(new PolynomialDecay(1, 2, 3, 9, true));
        assertThat(POLYNOMIAL.cycle(false)).isEqualTo(new PolynomialDecay(1, 2, 3, 4, false));
        assertThat(COSINE.initialLearningRate(9)).isEqualTo(new CosineDecay(9, 2, 3, 4.0, 5));
        assertThat(COSINE.decaySteps(9)).isEqualTo(new CosineDecay(1, 9, 3, 4.0, 5));
        assertThat(COSINE.alpha(9)).isEqualTo(new CosineDecay(1, 2, 9, 4.0, 5));
        assertThat(COSINE.warmupTarget(9)).isEqualTo(new CosineDecay(1, 2, 3, 9.0, 5));
        assertThat(COSINE.warmupSteps(9)).isEqualTo(new CosineDecay(1, 2, 3, 4.0, 9));
        assertThat(RESTARTS.initialLearningRate(9)).isEqualTo(new CosineDecayRestarts(9, 2, 3, 4, 5));
        assertThat(RESTARTS.firstDecaySteps(9)).isEqualTo(new CosineDecayRestarts(1, 9, 3, 4, 5));
        assertThat(RESTARTS.tMul(9)).isEqualTo(new CosineDecayRestarts(1, 2, 9, 4, 5));
        assertThat(RESTARTS.mMul(9)).isEqualTo(new CosineDecayRestarts(1, 2, 3, 9, 5));
        assertThat(RESTARTS.alpha(9)).isEqualTo(new CosineDecayRestarts(1, 2, 3, 4, 9));
    }

    @Test
    void takes_the_pieces_as_lists_too() {
        assertThat(new PiecewiseConstantDecay(List.of(3L, 7L), List.of(1.0, 0.5, 0.1)))
                .isEqualTo(new PiecewiseConstantDecay(new long[] {3, 7}, new double[] {1, 0.5, 0.1}));
    }

    @Test
    void goes_on_far_beyond_the_steps_that_an_int_or_a_float_holds() {
        long far = 5_000_000_000L;

        assertThat(new ExponentialDecay(1, far, 0.5).at(2 * far)).isEqualTo(0.25);
        assertThat(new PolynomialDecay(1, far).endLearningRate(0).at(far - 1)).isCloseTo(2e-10, within(1e-15));
        assertThat(new CosineDecay(1, far).at(far / 2)).isCloseTo(0.5, within(1e-15));
        assertThat(new CosineDecayRestarts(1, far).at(2 * far)).isCloseTo(0.5, within(1e-15));
        assertThat(new PiecewiseConstantDecay(new long[] {far}, new double[] {1, 2}).at(far + 1))
                .isEqualTo(2);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refused(() -> EXPONENTIAL.decaySteps(0), "ExponentialDecay: decaySteps must be at least 1, got 0"),
                refused(
                        () -> EXPONENTIAL.initialLearningRate(Double.NaN),
                        "ExponentialDecay: initialLearningRate must be finite, got NaN"),
                refused(
                        () -> EXPONENTIAL.decayRate(Double.POSITIVE_INFINITY),
                        "ExponentialDecay: decayRate must be finite, got Infinity"),
                refused(() -> INVERSE.decaySteps(-1), "InverseTimeDecay: decaySteps must be at least 1, got -1"),
                refused(
                        () -> INVERSE.initialLearningRate(Double.NaN),
                        "InverseTimeDecay: initialLearningRate must be finite, got NaN"),
                refused(() -> INVERSE.decayRate(Double.NaN), "InverseTimeDecay: decayRate must be finite, got NaN"),
                refused(() -> POLYNOMIAL.decaySteps(0), "PolynomialDecay: decaySteps must be at least 1, got 0"),
                refused(
                        () -> POLYNOMIAL.initialLearningRate(Double.NaN),
                        "PolynomialDecay: initialLearningRate must be finite, got NaN"),
                refused(
                        () -> POLYNOMIAL.endLearningRate(Double.NaN),
                        "PolynomialDecay: endLearningRate must be finite, got NaN"),
                refused(() -> POLYNOMIAL.power(Double.NaN), "PolynomialDecay: power must be finite, got NaN"),
                refused(() -> COSINE.decaySteps(0), "CosineDecay: decaySteps must be at least 1, got 0"),
                refused(() -> COSINE.warmupSteps(-1), "CosineDecay: warmupSteps must be at least 0, got -1"),
                refused(
                        () -> COSINE.initialLearningRate(Double.NaN),
                        "CosineDecay: initialLearningRate must be finite, got NaN"),
                refused(() -> COSINE.alpha(Double.NaN), "CosineDecay: alpha must be finite, got NaN"),
                refused(() -> COSINE.warmupTarget(Double.NaN), "CosineDecay: warmupTarget must be finite, got NaN"),
                refused(
                        () -> RESTARTS.firstDecaySteps(0),
                        "CosineDecayRestarts: firstDecaySteps must be at least 1, got 0"),
                refused(() -> RESTARTS.tMul(0), "CosineDecayRestarts: tMul must be above 0 and finite, got 0.0"),
                refused(
                        () -> RESTARTS.tMul(Double.NaN),
                        "CosineDecayRestarts: tMul must be above 0 and finite, got NaN"),
                refused(() -> RESTARTS.mMul(Double.NaN), "CosineDecayRestarts: mMul must be finite, got NaN"),
                refused(() -> RESTARTS.alpha(Double.NaN), "CosineDecayRestarts: alpha must be finite, got NaN"),
                refused(
                        () -> RESTARTS.initialLearningRate(Double.NaN),
                        "CosineDecayRestarts: initialLearningRate must be finite, got NaN"),
                refused(
                        () -> new CosineDecayRestarts(0.1, 16).tMul(0.5).at(32),
                        "CosineDecayRestarts: step must be below 32.0, where periods that shrink by tMul 0.5 end, got 32;"
                                + " use a tMul of 1 or more"),
                refused(
                        () -> new PiecewiseConstantDecay(new long[] {}, new double[] {1}),
                        "PiecewiseConstantDecay: there must be at least 1 boundary, got none"),
                refused(
                        () -> new PiecewiseConstantDecay(new long[] {3}, new double[] {1}),
                        "PiecewiseConstantDecay: there must be one value more than boundaries, got boundaries [3] and"
                                + " values [1.0]"),
                refused(
                        () -> new PiecewiseConstantDecay(new long[] {3, 3}, new double[] {1, 2, 3}),
                        "PiecewiseConstantDecay: each boundary must be above the one before, got [3, 3]"),
                refused(
                        () -> new PiecewiseConstantDecay(new long[] {3}, new double[] {1, Double.NaN}),
                        "PiecewiseConstantDecay: each value must be finite, got NaN"));
    }

    private static Arguments refused(ThrowingCallable code, String message) {
        return Arguments.of(code, message);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refusals")
    void refuses_what_makes_no_sense(ThrowingCallable code, String message) {
        assertThatThrownBy(code)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
