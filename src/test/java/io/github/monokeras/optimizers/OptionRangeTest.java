package io.github.monokeras.optimizers;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each option has a range; its ends are taken, and what lies beyond them is refused. */
class OptionRangeTest {

    private static final double NAN = Double.NaN;
    private static final double INF = Double.POSITIVE_INFINITY;
    private static final double TINY = Double.MIN_VALUE;
    private static final double LARGE = Double.MAX_VALUE;
    private static final double BELOW_ONE = Math.nextDown(1.0);
    private static final double ABOVE_ONE = Math.nextUp(1.0);

    private static final Range POSITIVE =
            new Range("above 0 and finite", List.of(TINY, 1.0, LARGE), List.of(0.0, -1.0, NAN, INF));
    private static final Range NOT_NEGATIVE =
            new Range("at least 0 and finite", List.of(0.0, 1.0, LARGE), List.of(-TINY, -1.0, NAN, INF));
    private static final Range NOT_POSITIVE =
            new Range("at most 0 and finite", List.of(0.0, -1.0, -LARGE), List.of(TINY, 1.0, NAN, -INF));
    private static final Range FRACTION =
            new Range("at least 0 and below 1", List.of(0.0, BELOW_ONE), List.of(-TINY, 1.0, NAN));
    private static final Range WITHIN_ONE =
            new Range("within 0 and 1", List.of(0.0, 1.0), List.of(-TINY, ABOVE_ONE, NAN));
    private static final Range PART =
            new Range("above 0 and at most 1", List.of(TINY, 1.0), List.of(0.0, ABOVE_ONE, NAN));

    /** What must hold for an option: in words, and numbers within and beyond. */
    private record Range(String words, List<Double> within, List<Double> beyond) {}

    /** One option and how it is set. */
    private record Option(String name, DoubleFunction<Optimizer> set, Range range) {

        Stream<Arguments> with(List<Double> values) {
            return values.stream().map(value -> Arguments.of(name + " must be " + range.words, set, value));
        }
    }

    private static Option option(String name, DoubleFunction<Optimizer> set, Range range) {
        return new Option(name, set, range);
    }

    private static Stream<Option> options() {
        return Stream.of(
                option("SGD: learningRate", SGD::new, POSITIVE),
                option("SGD: momentum", new SGD()::momentum, WITHIN_ONE),
                option("Adam: learningRate", Adam::new, POSITIVE),
                option("Adam: beta1", new Adam()::beta1, FRACTION),
                option("Adam: beta2", new Adam()::beta2, FRACTION),
                option("Adam: epsilon", new Adam()::epsilon, POSITIVE),
                option("AdamW: learningRate", AdamW::new, POSITIVE),
                option("AdamW: beta1", new AdamW()::beta1, FRACTION),
                option("AdamW: beta2", new AdamW()::beta2, FRACTION),
                option("AdamW: epsilon", new AdamW()::epsilon, POSITIVE),
                option("RMSprop: learningRate", RMSprop::new, POSITIVE),
                option("RMSprop: rho", new RMSprop()::rho, FRACTION),
                option("RMSprop: momentum", new RMSprop()::momentum, WITHIN_ONE),
                option("RMSprop: epsilon", new RMSprop()::epsilon, POSITIVE),
                option("Adagrad: learningRate", Adagrad::new, POSITIVE),
                option("Adagrad: initialAccumulatorValue", new Adagrad()::initialAccumulatorValue, NOT_NEGATIVE),
                option("Adagrad: epsilon", new Adagrad()::epsilon, POSITIVE),
                option("Adadelta: learningRate", Adadelta::new, POSITIVE),
                option("Adadelta: rho", new Adadelta()::rho, FRACTION),
                option("Adadelta: epsilon", new Adadelta()::epsilon, POSITIVE),
                option("Adamax: learningRate", Adamax::new, POSITIVE),
                option("Adamax: beta1", new Adamax()::beta1, FRACTION),
                option("Adamax: beta2", new Adamax()::beta2, FRACTION),
                option("Adamax: epsilon", new Adamax()::epsilon, POSITIVE),
                option("Adafactor: learningRate", Adafactor::new, POSITIVE),
                option("Adafactor: beta2Decay", new Adafactor()::beta2Decay, NOT_POSITIVE),
                option("Adafactor: epsilon1", new Adafactor()::epsilon1, POSITIVE),
                option("Adafactor: epsilon2", new Adafactor()::epsilon2, POSITIVE),
                option("Adafactor: clipThreshold", new Adafactor()::clipThreshold, POSITIVE),
                option("Nadam: learningRate", Nadam::new, POSITIVE),
                option("Nadam: beta1", new Nadam()::beta1, FRACTION),
                option("Nadam: beta2", new Nadam()::beta2, FRACTION),
                option("Nadam: epsilon", new Nadam()::epsilon, POSITIVE),
                option("Ftrl: learningRate", Ftrl::new, POSITIVE),
                option("Ftrl: learningRatePower", new Ftrl()::learningRatePower, NOT_POSITIVE),
                option("Ftrl: initialAccumulatorValue", new Ftrl()::initialAccumulatorValue, NOT_NEGATIVE),
                option("Ftrl: l1RegularizationStrength", new Ftrl()::l1RegularizationStrength, NOT_NEGATIVE),
                option("Ftrl: l2RegularizationStrength", new Ftrl()::l2RegularizationStrength, NOT_NEGATIVE),
                option(
                        "Ftrl: l2ShrinkageRegularizationStrength",
                        new Ftrl()::l2ShrinkageRegularizationStrength,
                        NOT_NEGATIVE),
                option("Ftrl: beta", new Ftrl()::beta, NOT_NEGATIVE),
                option("Lion: learningRate", Lion::new, POSITIVE),
                option("Lion: beta1", new Lion()::beta1, PART),
                option("Lion: beta2", new Lion()::beta2, WITHIN_ONE),
                option("Lamb: learningRate", Lamb::new, POSITIVE),
                option("Lamb: beta1", new Lamb()::beta1, FRACTION),
                option("Lamb: beta2", new Lamb()::beta2, FRACTION),
                option("Lamb: epsilon", new Lamb()::epsilon, POSITIVE),
                option("optimizer: weightDecay", new SGD()::weightDecay, NOT_NEGATIVE),
                option("optimizer: clipnorm", new SGD()::clipnorm, POSITIVE),
                option("optimizer: clipvalue", new SGD()::clipvalue, POSITIVE),
                option("optimizer: globalClipnorm", new SGD()::globalClipnorm, POSITIVE),
                option("optimizer: emaMomentum", new SGD()::emaMomentum, WITHIN_ONE),
                option(
                        "optimizer: emaOverwriteFrequency",
                        count -> new SGD().emaOverwriteFrequency((int) count),
                        new Range("at least 1", List.of(1.0, 100.0), List.of(0.0, -1.0))),
                option(
                        "optimizer: gradientAccumulationSteps",
                        count -> new SGD().gradientAccumulationSteps((int) count),
                        new Range("at least 2", List.of(2.0, 100.0), List.of(1.0, 0.0, -1.0))));
    }

    static Stream<Arguments> within() {
        return options().flatMap(option -> option.with(option.range.within));
    }

    static Stream<Arguments> beyond() {
        return options().flatMap(option -> option.with(option.range.beyond));
    }

    @ParameterizedTest(name = "{0}, {2}")
    @MethodSource("within")
    void takes_what_lies_within(String rule, DoubleFunction<Optimizer> set, double value) {
        assertThatCode(() -> set.apply(value)).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}, {2}")
    @MethodSource("beyond")
    void refuses_what_lies_beyond(String rule, DoubleFunction<Optimizer> set, double value) {
        assertThatThrownBy(() -> set.apply(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("\\Q" + rule + ", got \\E\\S+");
    }
}
