package io.github.monokeras.backend.reference.batch;

import io.github.monokeras.losses.Reduction;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How values, one for each row, are weighted and put together: {@code sum(factor[row] value[row])}. */
public final class SampleWeights {

    private SampleWeights() {}

    /**
     * Returns a weight for each value: a sample of several rows gives each of them its own, and one value for all samples has
     * the sum of their weights.
     */
    public static double[] ofRows(double @Nullable [] sampleWeight, int rows) {
        double[] weights = new double[rows];
        if (sampleWeight == null) {
            Arrays.fill(weights, 1);
            return weights;
        }
        if (rows < sampleWeight.length) {
            return new double[] {Arrays.stream(sampleWeight).sum()};
        }
        int rowsOfEach = rows / sampleWeight.length;
        for (int row = 0; row < rows; row++) {
            weights[row] = sampleWeight[row / rowsOfEach];
        }
        return weights;
    }

    /**
     * Returns the factor of each value in the loss of a batch.
     *
     * @param mask 1 for each value that counts and 0 for each that does not, or null: all count
     */
    public static double[] factors(
            double @Nullable [] sampleWeight, double @Nullable [] mask, int values, Reduction reduction) {
        double[] weights = ofRows(sampleWeight, values);
        for (int i = 0; mask != null && i < values; i++) {
            weights[i] *= mask[i];
        }
        double divisor = switch (reduction) {
            case SUM -> 1;
            case SUM_OVER_BATCH_SIZE, MEAN -> mask == null ? count(sampleWeight, values) : sum(mask);
            case MEAN_WITH_SAMPLE_WEIGHT -> sum(sampleWeight == null || mask != null ? weights : sampleWeight);
        };
        for (int i = 0; i < weights.length; i++) {
            weights[i] = divisor == 0 ? 0 : weights[i] / divisor;
        }
        return weights;
    }

    private static int count(double @Nullable [] sampleWeight, int values) {
        return sampleWeight == null ? values : Math.max(values, sampleWeight.length);
    }

    private static double sum(double[] numbers) {
        return Arrays.stream(numbers).sum();
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
