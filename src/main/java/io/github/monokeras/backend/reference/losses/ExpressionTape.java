package io.github.monokeras.backend.reference.losses;

import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.ops.Arithmetic;
import io.github.monokeras.ops.Constant;
import io.github.monokeras.ops.Elementwise;
import io.github.monokeras.ops.Expression;
import io.github.monokeras.ops.Input;
import io.github.monokeras.ops.OverLastAxis;
import io.github.monokeras.ops.Power;
import io.github.monokeras.ops.Where;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * A formula's parts in the order in which they were computed, and the way back: each part hands its gradient, times its
 * derivative, to what it was computed from.
 */
final class ExpressionTape {

    private final Matrix yTrue;
    private final Matrix yPred;
    private final IdentityHashMap<Expression, Matrix> values = new IdentityHashMap<>();
    private final IdentityHashMap<Expression, Matrix> gradients = new IdentityHashMap<>();
    private final List<Expression> order = new ArrayList<>();

    ExpressionTape(Matrix yTrue, Matrix yPred) {
        this.yTrue = yTrue;
        this.yPred = yPred;
    }

    /** Returns the value of a formula, {@code (rows, columns)}, or {@code (rows, 1)} where it is one for each row. */
    Matrix value(Expression formula) {
        Matrix known = values.get(formula);
        if (known != null) {
            return known;
        }
        Matrix value = compute(formula);
        values.put(formula, value);
        order.add(formula);
        return value;
    }

    /** Returns the gradient of {@code sum(factors formula)} with respect to the predictions. */
    Matrix gradient(Expression formula, Matrix factors) {
        Matrix total = Matrix.zeros(yPred.rows(), yPred.columns());
        gradients.put(formula, factors);
        for (int i = order.size() - 1; i >= 0; i--) {
            Expression part = order.get(i);
            Matrix gradient = gradients.get(part);
            if (gradient == null) {
                continue;
            }
            if (part.equals(Expression.yPred())) {
                total = total.zip(gradient, Double::sum);
            }
            handBack(part, gradient);
        }
        return total;
    }

    private Matrix compute(Expression formula) {
        if (formula instanceof Input) {
            return formula.equals(Expression.yTrue()) ? yTrue : yPred;
        }
        if (formula instanceof Constant constant) {
            return Matrix.zeros(yPred.rows(), 1).map(zero -> constant.value());
        }
        if (formula instanceof Elementwise elementwise) {
            return value(elementwise.x()).map(x -> Derivatives.value(elementwise.function(), x));
        }
        if (formula instanceof Power power) {
            return value(power.base()).map(x -> Math.pow(x, power.exponent()));
        }
        if (formula instanceof Arithmetic arithmetic) {
            return spread(
                    value(arithmetic.left()),
                    value(arithmetic.right()),
                    (a, b) -> Derivatives.value(arithmetic.operator(), a, b));
        }
        if (formula instanceof Where where) {
            Matrix condition = value(where.condition());
            Matrix then = spread(condition, value(where.then()), (c, a) -> c == 0 ? 0 : a);
            Matrix otherwise = spread(condition, value(where.otherwise()), (c, b) -> c == 0 ? b : 0);
            return spread(then, otherwise, Double::sum);
        }
        OverLastAxis summary = (OverLastAxis) formula;
        Matrix x = value(summary.x());
        double[] each = switch (summary.summary()) {
            case SUM -> x.sumOfColumns();
            case MEAN -> x.meanOfColumns();
            case MAX -> x.maximumOfColumns();
        };
        return new Matrix(each.length, 1, each);
    }

    private void handBack(Expression part, Matrix gradient) {
        if (part instanceof Elementwise elementwise) {
            Matrix slope = value(elementwise.x()).map(x -> Derivatives.slope(elementwise.function(), x));
            add(elementwise.x(), times(gradient, slope));
        } else if (part instanceof Power power) {
            double n = power.exponent();
            add(power.base(), times(gradient, value(power.base()).map(x -> n == 0 ? 0 : n * Math.pow(x, n - 1))));
        } else if (part instanceof Arithmetic arithmetic) {
            Arithmetic.Operator operator = arithmetic.operator();
            Matrix left = value(arithmetic.left());
            Matrix right = value(arithmetic.right());
            add(arithmetic.left(), times(gradient, spread(left, right, (a, b) -> Derivatives.left(operator, a, b))));
            add(arithmetic.right(), times(gradient, spread(left, right, (a, b) -> Derivatives.right(operator, a, b))));
        } else if (part instanceof Where where) {
            Matrix condition = value(where.condition());
            add(where.then(), spread(gradient, condition, (g, c) -> c == 0 ? 0 : g));
            add(where.otherwise(), spread(gradient, condition, (g, c) -> c == 0 ? g : 0));
        } else if (part instanceof OverLastAxis summary) {
            add(summary.x(), times(gradient, shares(summary.summary(), value(summary.x()))));
        }
    }

    /** Returns the derivative of a summary of each row with respect to each of its numbers. */
    private static Matrix shares(OverLastAxis.Summary summary, Matrix x) {
        return switch (summary) {
            case SUM -> x.map(each -> 1);
            case MEAN -> x.map(each -> 1.0 / x.columns());
            case MAX -> {
                Matrix largest = new Matrix(x.rows(), 1, x.maximumOfColumns());
                Matrix reached = spread(x, largest, (each, most) -> each == most ? 1 : 0);
                Matrix count = new Matrix(x.rows(), 1, reached.sumOfColumns());
                yield spread(reached, count, (hit, hits) -> hit / hits);
            }
        };
    }

    /** Adds to what has come back to a part; what was spread over the columns is gathered again. */
    private void add(Expression part, Matrix gradient) {
        boolean wasSpread = gradient.columns() > value(part).columns();
        Matrix gathered = wasSpread ? new Matrix(gradient.rows(), 1, gradient.sumOfColumns()) : gradient;
        gradients.merge(part, gathered, (before, more) -> before.zip(more, Double::sum));
    }

    private static Matrix times(Matrix gradient, Matrix derivative) {
        return spread(gradient, derivative, (g, d) -> g * d);
    }

    /** Returns a function of the numbers at the same place, a single column meeting all columns of the other. */
    private static Matrix spread(Matrix a, Matrix b, DoubleBinaryOperator function) {
        Matrix result = Matrix.zeros(a.rows(), Math.max(a.columns(), b.columns()));
        for (int i = 0; i < result.values().length; i++) {
            int row = i / result.columns();
            int column = i % result.columns();
            result.values()[i] = function.applyAsDouble(
                    a.at(row, Math.min(column, a.columns() - 1)), b.at(row, Math.min(column, b.columns() - 1)));
        }
        return result;
    }
}
