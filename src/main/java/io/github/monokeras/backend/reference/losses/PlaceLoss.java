package io.github.monokeras.backend.reference.losses;

import io.github.monokeras.backend.reference.batch.Matrix;

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
        double[] shares = factors.clone();
        for (int row = 0; row < shares.length; row++) {
            shares[row] /= yPred.columns();
        }
        return yTrue.zip(yPred, this::derivative).timesColumn(shares);
    }
}
