package io.github.monokeras.training;

import io.github.monokeras.tensor.Tensor;
import java.util.Map;

/** A weight for each class, turned into a weight for each sample. */
public final class ClassWeights {

    private ClassWeights() {}

    /**
     * Returns a weight for each sample.
     *
     * @param y the labels: class numbers {@code (samples,)} or {@code (samples, 1)}, rounded if need be, or one-hot rows
     *     {@code (samples, classes)}
     * @param weights the weight of each class; a class that is not there has weight 1
     */
    public static Tensor of(Tensor y, Map<Integer, Double> weights) {
        int samples = y.shape().dim(0);
        int columns = y.size() / samples;
        double[] each = new double[samples];
        for (int sample = 0; sample < samples; sample++) {
            int label = columns == 1 ? (int) Math.rint(y.getFlat(sample)) : largest(y, sample * columns, columns);
            each[sample] = weights.getOrDefault(label, 1.0);
        }
        return Tensor.of(each);
    }

    private static int largest(Tensor y, int from, int columns) {
        int best = 0;
        for (int column = 1; column < columns; column++) {
            if (y.getFlat(from + column) > y.getFlat(from + best)) {
                best = column;
            }
        }
        return best;
    }
}
