package io.github.monokeras.backend.djl.losses;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import io.github.monokeras.backend.djl.arrays.Scalar;
import io.github.monokeras.ops.Arithmetic;
import io.github.monokeras.ops.Constant;
import io.github.monokeras.ops.Elementwise;
import io.github.monokeras.ops.Expression;
import io.github.monokeras.ops.Input;
import io.github.monokeras.ops.OverLastAxis;
import io.github.monokeras.ops.Power;
import io.github.monokeras.ops.Where;
import java.util.IdentityHashMap;

/** A formula's parts as arrays, each computed once; what is one for each sample keeps its last axis, of length 1. */
final class ExpressionArrays {

    private static final int[] LAST_AXIS = {-1};

    private final NDArray yTrue;
    private final NDArray yPred;
    private final IdentityHashMap<Expression, NDArray> values = new IdentityHashMap<>();

    ExpressionArrays(NDArray yTrue, NDArray yPred) {
        this.yTrue = yTrue;
        this.yPred = yPred;
    }

    NDArray value(Expression formula) {
        NDArray known = values.get(formula);
        if (known != null) {
            return known;
        }
        NDArray value = compute(formula);
        values.put(formula, value);
        return value;
    }

    private NDArray compute(Expression formula) {
        if (formula instanceof Input) {
            return formula.equals(Expression.yTrue()) ? yTrue : yPred;
        }
        if (formula instanceof Constant constant) {
            NDArray one = yPred.stopGradient().sum(LAST_AXIS, true).zerosLike();
            return one.add(constant.value());
        }
        if (formula instanceof Elementwise elementwise) {
            return function(elementwise.function(), value(elementwise.x()));
        }
        if (formula instanceof Power power) {
            NDArray base = value(power.base());
            return power.exponent() == 0 ? base.onesLike() : base.pow(Scalar.of(power.exponent(), base));
        }
        if (formula instanceof Arithmetic arithmetic) {
            return operation(arithmetic.operator(), value(arithmetic.left()), value(arithmetic.right()));
        }
        if (formula instanceof Where where) {
            NDArray condition = value(where.condition());
            NDArray then = value(where.then());
            NDArray otherwise = value(where.otherwise());
            return choose(condition.neq(0).toType(yPred.getDataType(), false), then, otherwise);
        }
        OverLastAxis summary = (OverLastAxis) formula;
        NDArray x = value(summary.x());
        return switch (summary.summary()) {
            case SUM -> x.sum(LAST_AXIS, true);
            case MEAN -> x.mean(LAST_AXIS, true);
            case MAX -> Kinks.largest(x);
        };
    }

    private static NDArray function(Elementwise.Function function, NDArray x) {
        return switch (function) {
            case NEGATIVE -> x.neg();
            case SQUARE -> x.square();
            case SQRT -> x.sqrt();
            case ABS -> x.abs();
            case EXP -> x.exp();
            case LOG -> x.log();
            case SIGMOID -> Activation.sigmoid(x);
            case TANH -> x.tanh();
            case RELU -> Activation.relu(x);
            case SOFTPLUS -> Kinks.softplus(x);
        };
    }

    private NDArray operation(Arithmetic.Operator operator, NDArray a, NDArray b) {
        return switch (operator) {
            case PLUS -> a.add(b);
            case MINUS -> a.sub(b);
            case TIMES -> a.mul(b);
            case DIVIDED_BY -> a.div(b);
            case MAXIMUM -> choose(number(a.gte(b)), a, b);
            case MINIMUM -> choose(number(a.lte(b)), a, b);
            case GREATER -> number(a.gt(b));
            case GREATER_EQUAL -> number(a.gte(b));
            case LESS -> number(a.lt(b));
            case LESS_EQUAL -> number(a.lte(b));
            case EQUAL -> number(a.eq(b));
        };
    }

    /** Brings all three to one shape, which engines do not do of their own accord here. */
    private static NDArray choose(NDArray truth, NDArray a, NDArray b) {
        NDArray all = truth.zerosLike()
                .add(a.stopGradient().zerosLike())
                .add(b.stopGradient().zerosLike());
        return Kinks.where(truth.add(all).gt(0), a.add(all), b.add(all));
    }

    private NDArray number(NDArray truths) {
        return truths.toType(yPred.getDataType(), false);
    }
}
