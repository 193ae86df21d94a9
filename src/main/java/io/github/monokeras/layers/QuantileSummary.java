package io.github.monokeras.layers;

import java.util.Arrays;

/**
 * What Keras keeps of data to find its quantiles: some of the sorted numbers, and how many each stands for.
 *
 * <p>In float32 where Keras is, so that the boundaries are the same.
 *
 * @param values in ascending order
 * @param weights how many numbers each value stands for
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record QuantileSummary(float[] values, float[] weights) {

    /** Takes every so many of the sorted data: about {@code 1 / epsilon} of them. */
    static QuantileSummary of(float[] data, double epsilon) {
        float[] sorted = data.clone();
        Arrays.sort(sorted);
        double step = Math.max(sorted.length / (1 / epsilon), 1);
        int first = (int) (step - 1);
        int every = (int) step;
        int count = (sorted.length - first + every - 1) / every;
        float[] values = new float[count];
        float[] weights = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = sorted[first + i * every];
            weights[i] = (float) step;
        }
        return new QuantileSummary(values, weights).compressed(epsilon);
    }

    /** Returns the boundaries between so many bins, which hold about as many numbers each. */
    double[] boundaries(int bins) {
        float[] all = compressed(1.0 / bins).values;
        double[] boundaries = new double[all.length - 1];
        for (int i = 0; i < boundaries.length; i++) {
            boundaries[i] = all[i];
        }
        return boundaries;
    }

    /** Returns the values below which there are {@code epsilon}, {@code 2 epsilon}, … of the weights. */
    private QuantileSummary compressed(double epsilon) {
        if (values.length * epsilon < 1) {
            return this;
        }
        float[] sums = new float[values.length];
        float sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += weights[i];
            sums[i] = sum;
        }
        float[] shares = new float[sums.length];
        for (int i = 0; i < sums.length; i++) {
            shares[i] = sums[i] / sum;
        }
        int count = (int) Math.ceil(1 / epsilon);
        float[] newValues = new float[count];
        float[] newWeights = new float[count];
        double before = 0;
        for (int i = 0; i < count; i++) {
            double share = epsilon + i * epsilon;
            newValues[i] = (float) interpolated(share, shares, values);
            double upTo = interpolated(share, shares, sums);
            newWeights[i] = (float) (upTo - before);
            before = upTo;
        }
        return new QuantileSummary(newValues, newWeights);
    }

    /** Returns the height at a place of the line through some points, which goes on level on both sides. */
    private static double interpolated(double place, float[] places, float[] heights) {
        int last = places.length - 1;
        if (place >= places[last]) {
            return heights[last];
        }
        if (place < places[0]) {
            return heights[0];
        }
        int left = 0;
        while (places[left + 1] <= place) {
            left++;
        }
        double slope = ((double) heights[left + 1] - heights[left]) / ((double) places[left + 1] - places[left]);
        return slope * (place - places[left]) + heights[left];
    }
}
