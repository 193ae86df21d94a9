package io.github.monokeras.losses;

import io.github.monokeras.ops.Expression;
import java.util.function.BinaryOperator;

/**
 * A loss by a formula of one's own, on every backend and with its gradient: {@code CustomLoss.of("mine", (yTrue, yPred) ->
 * yTrue.minus(yPred).square().mean())}.
 *
 * <p>The formula gives a value for each sample, by a mean, sum or maximum over the last axis, or one for each place.
 *
 * @param name by which it is called
 * @param formula the formula, which reads {@link Expression#yPred}
 * @param reduction how the values of a batch become one number; default {@link Reduction#SUM_OVER_BATCH_SIZE}
 * @see <a href="https://keras.io/api/losses/#creating-custom-losses">Creating custom losses</a>
 */
public record CustomLoss(String name, Expression formula, Reduction reduction) implements ReducibleLoss<CustomLoss> {

    /** Checks that there is something to follow back. */
    public CustomLoss {
        if (!formula.reads(Expression.yPred())) {
            throw new IllegalArgumentException(
                    "%s: the formula must read yPred, got %s; no weight would move".formatted(name, formula));
        }
    }

    /**
     * Makes a loss of a formula, which is called once.
     *
     * @throws IllegalArgumentException if it does not read its second argument, the predictions
     */
    public static CustomLoss of(String name, BinaryOperator<Expression> formula) {
        Expression result = formula.apply(Expression.yTrue(), Expression.yPred());
        return new CustomLoss(name, result, Reduction.SUM_OVER_BATCH_SIZE);
    }

    @Override
    public CustomLoss reduction(Reduction newReduction) {
        return new CustomLoss(name, formula, newReduction);
    }
}
