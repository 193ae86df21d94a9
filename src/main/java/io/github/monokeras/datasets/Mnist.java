package io.github.monokeras.datasets;

import io.github.monokeras.preprocessing.TrainTestSplit;
import io.github.monokeras.text.Console;
import java.nio.file.Path;

/**
 * MNIST: which of the ten digits is handwritten on a picture of 28 x 28 grey pixels?
 *
 * <p>60,000 pictures to train on and 10,000 to test on: x {@code (pictures, 28, 28)} from 0, black, to 255, white, y
 * {@code (pictures,)} from 0 to 9; both float32, where Keras has uint8. They take 220 MB of memory.
 *
 * <p>Creators: Yann LeCun, Corinna Cortes, Christopher J. C. Burges; licence CC BY-SA 3.0.
 *
 * @see <a href="https://keras.io/api/datasets/mnist/">keras.datasets.mnist</a>
 */
public final class Mnist {

    private static final DatasetFile FILE =
            DatasetFile.keras("mnist", "mnist.npz", "731c5ac602752760c8e48fbffcf8c3b850d9dc2a2aedcf2cc48468fc17b673d1");

    private Mnist() {}

    /**
     * Loads the pictures from {@code ~/.keras/datasets}, and downloads them there the first time (11 MB).
     *
     * @throws java.io.UncheckedIOException if they are not there and cannot be downloaded, or cannot be read
     */
    public static TrainTestSplit loadData() {
        return read(FILE.fetched(DatasetFile.folder(), Console.standard()));
    }

    /**
     * Loads the pictures from {@code mnist.npz} in a folder of your own.
     *
     * @throws java.io.UncheckedIOException if the file is not there, or cannot be read
     */
    public static TrainTestSplit loadData(Path folder) {
        return read(FILE.in(folder));
    }

    private static TrainTestSplit read(Path path) {
        return FILE.read(path, file -> {
            NpzFile npz = new NpzFile(file);
            return new TrainTestSplit(
                    npz.tensor("x_train"), npz.tensor("x_test"), npz.tensor("y_train"), npz.tensor("y_test"));
        });
    }
}
