package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.Arrays;

/**
 * The mean and the variance of each feature of a data set, over all axes that the features do not lie on.
 *
 * @param mean in the shape of the axes of the features
 * @param variance in the same shape, the mean of the squared distances from the mean
 */
record FeatureMoments(Tensor mean, Tensor variance) {

    /**
     * Measures samples.
     *
     * @param axes of the features, in order; 0 is that of the samples
     */
    static FeatureMoments of(Tensor samples, int... axes) {
        Shape shape = Shape.of(Arrays.stream(axes).map(samples.shape()::dim).toArray());
        int[] features = features(samples.shape(), axes);
        double[] values = samples.toDoubleArray();
        double[] mean = new double[Math.toIntExact(shape.size())];
        for (int i = 0; i < values.length; i++) {
            mean[features[i]] += values[i];
        }
        int count = values.length / mean.length;
        for (int feature = 0; feature < mean.length; feature++) {
            mean[feature] /= count;
        }
        double[] variance = new double[mean.length];
        for (int i = 0; i < values.length; i++) {
            double distance = values[i] - mean[features[i]];
            variance[features[i]] += distance * distance / count;
        }
        return new FeatureMoments(Tensor.of(shape, mean), Tensor.of(shape, variance));
    }

    /** Returns for each number of the samples which feature it is of. */
    private static int[] features(Shape samples, int... axes) {
        int[] features = new int[Math.toIntExact(samples.size())];
        for (int i = 0; i < features.length; i++) {
            int rest = i;
            int stride = 1;
            for (int axis = samples.rank() - 1; axis >= 0; axis--) {
                if (Arrays.binarySearch(axes, axis) >= 0) {
                    features[i] += rest % samples.dim(axis) * stride;
                    stride *= samples.dim(axis);
                }
                rest /= samples.dim(axis);
            }
        }
        return features;
    }
}
