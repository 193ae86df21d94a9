package io.github.monokeras.datasets;

import io.github.monokeras.preprocessing.RandomState;
import io.github.monokeras.preprocessing.TrainTestSplit;
import io.github.monokeras.tensor.Tensor;
import java.nio.file.Path;
import java.util.Arrays;

/** Tables of houses, shuffled as Keras does it and divided. */
final class HousingFile {

    static final double TEST_SPLIT = 0.2;
    static final long SEED = 113;

    private HousingFile() {}

    static void requireSplit(String dataset, double testSplit) {
        if (!(testSplit >= 0 && testSplit < 1)) {
            throw new IllegalArgumentException(
                    "%s: testSplit must be at least 0 and below 1, got %s".formatted(dataset, testSplit));
        }
    }

    /** Reads the first rows of the table, shuffles them, and keeps the last ones of them for testing. */
    static TrainTestSplit read(DatasetFile named, Path path, int most, double testSplit, long seed) {
        return named.read(path, file -> {
            NpzFile npz = new NpzFile(file);
            Tensor x = npz.tensor("x");
            Tensor y = npz.tensor("y");
            int count = Math.min(most, x.shape().dim(0));
            int[] order = new RandomState(seed).shuffled(count);
            int training = (int) (count * (1 - testSplit));
            int[] train = Arrays.copyOf(order, training);
            int[] test = Arrays.copyOfRange(order, training, count);
            return new TrainTestSplit(x.gather(train), x.gather(test), y.gather(train), y.gather(test));
        });
    }
}
