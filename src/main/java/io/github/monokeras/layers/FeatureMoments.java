package io.github.monokeras.layers;

import io.github.monokeras.tensor.Tensor;

/**
 * The mean and the variance of each feature of a data set, over all other axes.
 *
 * @param mean {@code (features,)}
 * @param variance {@code (features,)}, the mean of the squared distances from the mean
 */
record FeatureMoments(Tensor mean, Tensor variance) {

    static FeatureMoments of(Tensor samples) {
        int features = samples.shape().dim(-1);
        double[] values = samples.toDoubleArray();
        double[] mean = new double[features];
        for (int i = 0; i < values.length; i++) {
            mean[i % features] += values[i];
        }
        int count = values.length / features;
        for (int feature = 0; feature < features; feature++) {
            mean[feature] /= count;
        }
        double[] variance = new double[features];
        for (int i = 0; i < values.length; i++) {
            double distance = values[i] - mean[i % features];
            variance[i % features] += distance * distance / count;
        }
        return new FeatureMoments(Tensor.of(mean), Tensor.of(variance));
    }
}
