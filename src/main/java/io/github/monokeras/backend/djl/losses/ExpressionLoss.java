package io.github.monokeras.backend.djl.losses;

import ai.djl.ndarray.NDArray;
import io.github.monokeras.losses.CustomLoss;
import io.github.monokeras.ops.Expression;

/** A loss by a formula of the user's. */
public final class ExpressionLoss extends KerasLoss {

    private final Expression formula;

    public ExpressionLoss(CustomLoss loss) {
        super(loss.name());
        formula = loss.formula();
    }

    @Override
    public NDArray values(NDArray yTrue, NDArray yPred) {
        NDArray values = new ExpressionArrays(yTrue, yPred).value(formula);
        return formula.isOnePerSample() ? values.squeeze(-1) : values;
    }
}
