package io.github.monokeras.backend.reference.losses;

import io.github.monokeras.backend.reference.batch.Matrix;
import java.util.Arrays;

/**
 * A loss of class numbers of which one counts for nothing: its rows have the value 0 and the gradient 0.
 *
 * @param loss of the other classes
 * @param ignored the class number
 */
public record IgnoredClass(LossFunction loss, int ignored) implements LossFunction {

    @Override
    public double[] mask(Matrix yTrue) {
        return Arrays.stream(yTrue.values()).map(y -> y == ignored ? 0 : 1).toArray();
    }

    @Override
    public double[] values(Matrix yTrue, Matrix yPred) {
        double[] mask = mask(yTrue);
        double[] values = loss.values(yTrue.timesColumn(mask), yPred);
        for (int row = 0; row < values.length; row++) {
            values[row] = mask[row] == 0 ? 0 : values[row];
        }
        return values;
    }

    @Override
    public Matrix gradient(Matrix yTrue, Matrix yPred, double[] factors) {
        double[] mask = mask(yTrue);
        return loss.gradient(yTrue.timesColumn(mask), yPred, factors).timesColumn(mask);
    }
}
