package io.github.monokeras.backend.reference.losses;

import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.ops.Expression;

/**
 * A loss by a formula of the user's, differentiated backwards.
 *
 * @param formula the formula
 */
public record ExpressionLoss(Expression formula) implements LossFunction {

    @Override
    public int count(Matrix yPred) {
        return formula.isOnePerSample() ? yPred.rows() : yPred.values().length;
    }

    @Override
    public double[] values(Matrix yTrue, Matrix yPred) {
        return new ExpressionTape(yTrue, yPred).value(formula).values();
    }

    @Override
    public Matrix gradient(Matrix yTrue, Matrix yPred, double[] factors) {
        ExpressionTape tape = new ExpressionTape(yTrue, yPred);
        Matrix value = tape.value(formula);
        return tape.gradient(formula, new Matrix(value.rows(), value.columns(), factors));
    }
}
