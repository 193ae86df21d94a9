package io.github.monokeras.backend.reference.losses;

import io.github.monokeras.backend.reference.batch.Matrix;
import java.util.Arrays;

/** A loss that judges each place of a row by itself; the row's loss is the mean of its places. */
public interface PlaceLoss extends LossFunction {

    /** Returns the loss of one place. */
    double value(double yTrue, double yPred);

    /** Returns its derivative with respect to the prediction. */
    double derivative(double yTrue, double yPred);

    @Override
    default double[] values(Matrix yTrue, Matrix yPred) {
        return yTrue.zip(yPred, this::value).meanOfColumns();
    }

    @Override
    default Matrix gradient(Matrix yTrue, Matrix yPred, double[] factors) {
        double[] shares =
                Arrays.stream(factors).map(factor -> factor / yPred.columns()).toArray();
        return yTrue.zip(yPred, this::derivative).timesColumn(shares);
    }
}
