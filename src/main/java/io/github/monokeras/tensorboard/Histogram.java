package io.github.monokeras.tensorboard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Counts values in buckets of equal width, in the float64 arithmetic of {@code tf.summary.histogram}.
 *
 * @see <a href="https://www.tensorflow.org/api_docs/python/tf/summary/histogram">tf.summary.histogram</a>
 */
final class Histogram {

    private Histogram() {}

    /**
     * Returns the buckets from the least value to the greatest.
     *
     * <p>With w = (max - min) / count, bucket i goes from min + w i to min + w (i + 1), the last to max; the value x is
     * in bucket min(floor((x - min) / w), count - 1).
     *
     * @param count how many buckets, at least 1
     */
    static List<Bucket> buckets(double[] values, int count) {
        if (values.length == 0) {
            return Collections.nCopies(count, new Bucket(0, 0, 0));
        }
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        if (max - min == 0) {
            List<Bucket> buckets = new ArrayList<>(Collections.nCopies(count - 1, new Bucket(max, max, 0)));
            buckets.add(new Bucket(max, max, values.length));
            return buckets;
        }
        double width = (max - min) / count;
        long[] counts = counts(values, min, width, count);
        List<Bucket> buckets = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            double left = i == 0 ? min : min + width * i;
            double right = i == count - 1 ? max : min + width * (i + 1);
            buckets.add(new Bucket(left, right, counts[i]));
        }
        return buckets;
    }

    private static long[] counts(double[] values, double min, double width, int count) {
        long[] counts = new long[count];
        for (double value : values) {
            double bucket = Math.floor((value - min) / width);
            // A weight that has run away to infinity or NaN makes this one neither; TensorFlow then counts it nowhere.
            if (Double.isFinite(bucket)) {
                counts[(int) Math.min(bucket, count - 1)]++;
            }
        }
        return counts;
    }
}
