package io.github.monokeras.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.monokeras.ops.Expression;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What losses may be told, and what they refuse. */
class LossOptionsTest {

    private static final Shape THREE_CLASSES = Shape.of(3);

    static List<Loss> losses() {
        return AllLosses.all();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refused(() -> new Huber().delta(0), "Huber: delta must be above 0 and finite, got 0.0"),
                refused(
                        () -> new CategoricalCrossentropy().labelSmoothing(1.5),
                        "CategoricalCrossentropy: labelSmoothing must be within 0 and 1, got 1.5"),
                refused(
                        () -> new BinaryFocalCrossentropy().alpha(-1),
                        "BinaryFocalCrossentropy: alpha must be within 0 and 1, got -1.0"),
                refused(
                        () -> new BinaryFocalCrossentropy().gamma(-1),
                        "BinaryFocalCrossentropy: gamma must be at least 0 and finite, got -1.0"),
                refused(
                        () -> new BinaryFocalCrossentropy().labelSmoothing(-0.5),
                        "BinaryFocalCrossentropy: labelSmoothing must be within 0 and 1, got -0.5"),
                refused(
                        () -> new CategoricalFocalCrossentropy().alpha(Double.NaN),
                        "CategoricalFocalCrossentropy: alpha must be at least 0 and finite, got NaN"),
                refused(
                        () -> new CategoricalFocalCrossentropy().gamma(-2),
                        "CategoricalFocalCrossentropy: gamma must be at least 0 and finite, got -2.0"),
                refused(
                        () -> new CategoricalFocalCrossentropy().labelSmoothing(2),
                        "CategoricalFocalCrossentropy: labelSmoothing must be within 0 and 1, got 2.0"),
                refused(
                        () -> new CategoricalGeneralizedCrossEntropy().q(1),
                        "CategoricalGeneralizedCrossEntropy: q must be above 0 and below 1, got 1.0"),
                refused(() -> new Tversky().alpha(-1), "Tversky: alpha must be at least 0 and finite, got -1.0"),
                refused(
                        () -> new Tversky().beta(Double.POSITIVE_INFINITY),
                        "Tversky: beta must be at least 0 and finite, got Infinity"),
                refused(
                        () -> new Dice().reduction("none"),
                        "reduction: \"none\" leaves many numbers where training needs one; choose \"sum\", by whose gradient"
                                + " Keras goes then"),
                refused(
                        () -> new Dice().reduction("summ"),
                        "reduction: unknown name \"summ\", the nearest is \"sum\"; choose one of sum_over_batch_size, mean,"
                                + " mean_with_sample_weight, sum"),
                refused(
                        () -> CustomLoss.of(
                                "mine", (yTrue, yPred) -> yTrue.square().mean()),
                        "mine: the formula must read yPred, got mean(square(yTrue)); no weight would move"));
    }

    private static Arguments refused(ThrowingCallable call, String message) {
        return Arguments.of(message, call);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void refuses_an_option_in_one_sentence(String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @ParameterizedTest
    @MethodSource("losses")
    void keeps_all_other_options_when_the_reduction_changes(Loss loss) {
        ReducibleLoss<?> reducible = (ReducibleLoss<?>) loss;

        ReducibleLoss<?> summed = reducible.reduction("sum");

        assertThat(summed.reduction()).isEqualTo(Reduction.SUM);
        assertThat(summed.reduction(Reduction.SUM_OVER_BATCH_SIZE)).isEqualTo(loss);
    }

    @ParameterizedTest
    @MethodSource("losses")
    void refuses_class_numbers_that_are_out_of_range(Loss loss) {
        boolean takesNumbers = !loss.labelShape(THREE_CLASSES).equals(THREE_CLASSES);
        Tensor tooHigh = Tensor.of(Shape.of(1, 1), new double[] {3});

        if (takesNumbers) {
            assertThatThrownBy(() -> loss.requireLabels("fit", tooHigh, THREE_CLASSES))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("fit: y must hold class numbers from 0 to 2 for ")
                    .hasMessageEndingWith(", got 3.0; give the last layer a unit for each class, or one-hot labels to"
                            + " CategoricalCrossentropy");
        } else {
            loss.requireLabels("fit", tooHigh, THREE_CLASSES);
        }
    }

    @Test
    void takes_the_ignored_class_as_a_label_though_it_is_no_class() {
        Tensor labels = Tensor.of(Shape.of(2, 1), new double[] {255, 2});

        new SparseCategoricalCrossentropy().ignoreClass(255).requireLabels("fit", labels, THREE_CLASSES);

        assertThatThrownBy(() -> new SparseCategoricalCrossentropy().requireLabels("fit", labels, THREE_CLASSES))
                .hasMessageContaining("got 255.0");
    }

    @Test
    void a_formula_reads_as_it_was_written() {
        Expression formula = CustomLoss.of(
                        "mine",
                        (yTrue, yPred) -> Expression.where(
                                        yTrue.greater(0.5),
                                        yPred.clip(0, 1).log(),
                                        Expression.constant(2).minus(yPred.power(3)))
                                .max())
                .formula();

        assertThat(formula)
                .hasToString("max(where((yTrue > 0.5), log(((yPred max 0.0) min 1.0)), (2.0 - power(yPred, 3.0))))");
    }

    @Test
    void two_formulas_alike_are_equal() {
        assertThat(CustomLoss.of("a", (y, p) -> y.minus(p).abs()))
                .isEqualTo(CustomLoss.of("a", (y, p) -> y.minus(p).abs()))
                .isNotEqualTo(CustomLoss.of("a", (y, p) -> p.minus(y).abs()));
    }
}
