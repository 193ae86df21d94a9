package io.github.monokeras.datasets;

import io.github.monokeras.preprocessing.TrainTestSplit;
import io.github.monokeras.text.Console;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * CIFAR-10: which of ten things is on a colour picture of 32 x 32 pixels?
 *
 * <p>50,000 pictures to train on and 10,000 to test on: x {@code (pictures, 32, 32, 3)} from 0 to 255, y
 * {@code (pictures, 1)}: 0 airplane, 1 automobile, 2 bird, 3 cat, 4 deer, 5 dog, 6 frog, 7 horse, 8 ship, 9 truck; both
 * float32, where Keras has uint8. They take 740 MB of memory, and twice that while they are loaded.
 *
 * <p>Creators: Alex Krizhevsky, Vinod Nair, Geoffrey Hinton.
 *
 * @see <a href="https://keras.io/api/datasets/cifar10/">keras.datasets.cifar10</a>
 */
public final class Cifar10 {

    private static final DatasetFile FILE = new DatasetFile(
            "cifar10",
            "cifar-10-python.tar.gz",
            URI.create("https://www.cs.toronto.edu/~kriz/cifar-10-python.tar.gz"),
            "6d958be074577803d12ecdefd02955f39262c83c16fe9348329d7fe0b5c001ce",
            "cifar-10-batches-py-target_archive");

    private static final List<String> TRAINING =
            List.of("data_batch_1", "data_batch_2", "data_batch_3", "data_batch_4", "data_batch_5");

    private Cifar10() {}

    /**
     * Loads the pictures from {@code ~/.keras/datasets}, and downloads them there the first time (170 MB).
     *
     * @throws java.io.UncheckedIOException if they are not there and cannot be downloaded, or cannot be read
     */
    public static TrainTestSplit loadData() {
        return read(FILE.fetched(DatasetFile.folder(), Console.standard()));
    }

    /**
     * Loads the pictures from {@code cifar-10-python.tar.gz} in a folder of your own.
     *
     * @throws java.io.UncheckedIOException if the file is not there, or cannot be read
     */
    public static TrainTestSplit loadData(Path folder) {
        return read(FILE.in(folder));
    }

    private static TrainTestSplit read(Path path) {
        return FILE.read(path, file -> CifarFile.read(file, TRAINING, "test_batch", "labels"));
    }
}
