package io.github.monokeras.preprocessing;

import io.github.monokeras.tensor.Tensor;
import java.util.Arrays;
import java.util.Random;

/**
 * Samples in random order, divided into those to train on and those to test on.
 *
 * <p>Of {@code n} samples {@code ceil(testSize n)} are for testing, the rest for training; each goes to one side only, and
 * its label goes with it. The order comes from {@link Random}, so one seed gives the same split on every machine, but not
 * that of Python.
 *
 * @param xTrain the samples to train on, {@code (n - ceil(testSize n), …)}
 * @param xTest the samples to test on, {@code (ceil(testSize n), …)}
 * @param yTrain the labels of {@code xTrain}
 * @param yTest the labels of {@code xTest}
 * @see <a href="https://scikit-learn.org/stable/modules/generated/sklearn.model_selection.train_test_split.html">
 *     sklearn.model_selection.train_test_split</a>
 */
public record TrainTestSplit(Tensor xTrain, Tensor xTest, Tensor yTrain, Tensor yTest) {

    /**
     * Splits samples and their labels along the first axis; both keep their dtype.
     *
     * @param x the samples, of any kind that {@link Tensor#from} takes, {@code (n, …)}
     * @param y the labels, {@code (n, …)}
     * @param testSize the share to test on, above 0 and below 1
     * @param seed settles the order
     * @throws IllegalArgumentException if there are no samples, their number differs from that of the labels,
     *     {@code testSize} is out of range, or nothing would be left to train on
     */
    public static TrainTestSplit of(Object x, Object y, double testSize, long seed) {
        Tensor samples = requireSamples("x", Tensor.from(x));
        Tensor labels = requireSamples("y", Tensor.from(y));
        int count = samples.shape().dim(0);
        if (labels.shape().dim(0) != count) {
            throw new IllegalArgumentException(
                    "trainTestSplit: x has %d samples, y has %d; give one label for each sample"
                            .formatted(count, labels.shape().dim(0)));
        }
        int tests = testCount(count, testSize);
        int[] order = shuffled(count, new Random(seed));
        int[] test = Arrays.copyOf(order, tests);
        int[] train = Arrays.copyOfRange(order, tests, count);
        return new TrainTestSplit(
                samples.gather(train), samples.gather(test), labels.gather(train), labels.gather(test));
    }

    private static int testCount(int count, double testSize) {
        if (!(testSize > 0 && testSize < 1)) {
            throw new IllegalArgumentException(
                    "trainTestSplit: testSize must be above 0 and below 1, got %s; it is a share of the samples"
                            .formatted(testSize));
        }
        int tests = (int) Math.ceil(testSize * count);
        if (tests == count) {
            throw new IllegalArgumentException(
                    "trainTestSplit: testSize %s of %d samples must leave at least 1 to train on, got 0;"
                                    .formatted(testSize, count)
                            + " give more samples or a smaller testSize");
        }
        return tests;
    }

    /** The numbers below {@code count}, every order as likely as any other (Fisher and Yates). */
    private static int[] shuffled(int count, Random random) {
        int[] order = new int[count];
        Arrays.setAll(order, i -> i);
        for (int last = count - 1; last > 0; last--) {
            int chosen = random.nextInt(last + 1);
            int swapped = order[last];
            order[last] = order[chosen];
            order[chosen] = swapped;
        }
        return order;
    }

    private static Tensor requireSamples(String name, Tensor tensor) {
        if (tensor.shape().rank() == 0 || tensor.size() == 0) {
            throw new IllegalArgumentException(
                    "trainTestSplit: %s must hold at least 1 sample, got shape %s".formatted(name, tensor.shape()));
        }
        return tensor;
    }
}
