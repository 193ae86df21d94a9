package io.github.monokeras.losses;

import io.github.monokeras.ops.Expression;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;

/** Every loss, with each option once: a new loss joins all tables of tests by a row here. */
public final class AllLosses {

    /** How many numbers a prediction holds. */
    public static final int OUTPUTS = 3;

    private AllLosses() {}

    public static List<Loss> all() {
        return List.of(
                new MeanSquaredError(),
                new MeanAbsoluteError(),
                new MeanAbsolutePercentageError(),
                new MeanSquaredLogarithmicError(),
                new Huber(),
                new Huber().delta(0.3),
                new LogCosh(),
                new CosineSimilarity(),
                new Poisson(),
                new KLDivergence(),
                new BinaryCrossentropy(),
                new BinaryCrossentropy().fromLogits(true),
                new BinaryCrossentropy().labelSmoothing(0.2),
                new BinaryFocalCrossentropy(),
                new BinaryFocalCrossentropy().gamma(0),
                new BinaryFocalCrossentropy().gamma(1.5).fromLogits(true),
                new BinaryFocalCrossentropy()
                        .applyClassBalancing(true)
                        .alpha(0.3)
                        .labelSmoothing(0.2),
                new CategoricalCrossentropy(),
                new CategoricalCrossentropy().fromLogits(true),
                new CategoricalCrossentropy().labelSmoothing(0.2),
                new CategoricalFocalCrossentropy(),
                new CategoricalFocalCrossentropy().gamma(0).alpha(0.5),
                new CategoricalFocalCrossentropy().fromLogits(true).labelSmoothing(0.2),
                new SparseCategoricalCrossentropy(),
                new SparseCategoricalCrossentropy().fromLogits(true),
                new SparseCategoricalCrossentropy().ignoreClass(1),
                new CategoricalGeneralizedCrossEntropy(),
                new Hinge(),
                new SquaredHinge(),
                new CategoricalHinge(),
                new Dice(),
                new Tversky().alpha(0.3).beta(0.6),
                formula("squares", (y, p) -> y.minus(p).square().mean()),
                formula("places", (y, p) -> y.minus(p).abs().times(2)),
                formula(
                        "everything",
                        (y, p) -> p.tanh()
                                .maximum(y.times(0.5))
                                .plus(p.sigmoid().minimum(p.negative().exp()).times(p.power(3)))
                                .minus(p.minus(0.5)
                                        .relu()
                                        .dividedBy(p.softplus().plus(1)))
                                .mean()),
                formula("worst", (y, p) -> y.minus(p).abs().max()),
                formula(
                        "choice",
                        (y, p) -> Expression.where(
                                        y.greater(p),
                                        p.sqrt(),
                                        p.dividedBy(p.sum()).log())
                                .sum()));
    }

    /** Returns labels that suit a loss: 0 and 1 at random, or class numbers. */
    public static Tensor labels(Loss loss, int samples) {
        Random random = new Random(3);
        Shape shape = loss.labelShape(Shape.of(OUTPUTS)).withBatch(samples);
        int labels = shape.equals(Shape.of(samples, OUTPUTS)) ? 2 : OUTPUTS;
        // A percentage of 0 is so large that a difference quotient loses all digits beside it.
        int least = loss instanceof MeanAbsolutePercentageError ? 1 : 0;
        return Tensor.of(
                shape,
                random.ints(shape.size(), least, least + labels)
                        .asDoubleStream()
                        .toArray());
    }

    /** Returns predictions within 0 and 1, away from every kink. */
    public static Tensor predictions(int samples) {
        Random random = new Random(4);
        return Tensor.of(
                Shape.of(samples, OUTPUTS),
                random.doubles((long) samples * OUTPUTS, 0.05, 0.95).toArray());
    }

    private static CustomLoss formula(String name, BinaryOperator<Expression> formula) {
        return CustomLoss.of(name, formula);
    }
}
