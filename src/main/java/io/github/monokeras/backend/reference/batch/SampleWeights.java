package io.github.monokeras.backend.reference.batch;

import io.github.monokeras.losses.Reduction;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How values, one for each row, are weighted and put together: {@code sum(factor[row] value[row])}. */
public final class SampleWeights {

    private SampleWeights() {}

    /** Returns a weight for each row; a sample of several rows gives each of them its own. */
    public static double[] ofRows(double @Nullable [] sampleWeight, int rows) {
        double[] weights = new double[rows];
        if (sampleWeight == null) {
            Arrays.fill(weights, 1);
            return weights;
        }
        int rowsOfEach = rows / sampleWeight.length;
        for (int row = 0; row < rows; row++) {
            weights[row] = sampleWeight[row / rowsOfEach];
        }
        return weights;
    }

    /** Returns the factor of each row's value in the loss of a batch. */
    public static double[] factors(double @Nullable [] sampleWeight, int rows, Reduction reduction) {
        double[] weights = ofRows(sampleWeight, rows);
        double divisor = switch (reduction) {
            case SUM -> 1;
            case SUM_OVER_BATCH_SIZE, MEAN -> rows;
            case MEAN_WITH_SAMPLE_WEIGHT ->
                sampleWeight == null ? rows : Arrays.stream(sampleWeight).sum();
        };
        return Arrays.stream(weights).map(weight -> weight / divisor).toArray();
    }

    /** Returns {@code sum(factors[row] values[row])}. */
    public static double sum(double[] factors, double[] values) {
        double sum = 0;
        for (int row = 0; row < values.length; row++) {
            sum += factors[row] * values[row];
        }
        return sum;
    }
}
