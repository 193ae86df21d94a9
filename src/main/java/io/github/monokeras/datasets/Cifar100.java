package io.github.monokeras.datasets;

import io.github.monokeras.preprocessing.TrainTestSplit;
import io.github.monokeras.text.Console;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * CIFAR-100: which of a hundred things, in twenty groups, is on a colour picture of 32 x 32 pixels?
 *
 * <p>50,000 pictures to train on and 10,000 to test on: x {@code (pictures, 32, 32, 3)} from 0 to 255, y
 * {@code (pictures, 1)}; both float32, where Keras has uint8. They take 740 MB of memory, and twice that while they are
 * loaded. The label mode is {@code "fine"} for the 100 things, which is the default, or {@code "coarse"} for the 20 groups.
 *
 * <p>Creators: Alex Krizhevsky, Vinod Nair, Geoffrey Hinton.
 *
 * @see <a href="https://keras.io/api/datasets/cifar100/">keras.datasets.cifar100</a>
 */
public final class Cifar100 {

    private static final DatasetFile FILE = new DatasetFile(
            "cifar100",
            "cifar-100-python.tar.gz",
            URI.create("https://www.cs.toronto.edu/~kriz/cifar-100-python.tar.gz"),
            "85cd44d02ba6437773c5bbd22e183051d648de2e7d6b014e1ef29b855ba677a7",
            "cifar-100-python-target_archive");

    private Cifar100() {}

    /** Loads the pictures with their fine labels, as {@link #loadData(String)}. */
    public static TrainTestSplit loadData() {
        return loadData("fine");
    }

    /**
     * Loads the pictures from {@code ~/.keras/datasets}, and downloads them there the first time (170 MB).
     *
     * @param labelMode {@code "fine"} or {@code "coarse"}
     * @throws IllegalArgumentException if the label mode is another
     * @throws java.io.UncheckedIOException if they are not there and cannot be downloaded, or cannot be read
     */
    public static TrainTestSplit loadData(String labelMode) {
        requireMode(labelMode);
        return read(FILE.fetched(DatasetFile.folder(), Console.standard()), labelMode);
    }

    /** Loads the pictures with their fine labels, as {@link #loadData(Path, String)}. */
    public static TrainTestSplit loadData(Path folder) {
        return loadData(folder, "fine");
    }

    /**
     * Loads the pictures from {@code cifar-100-python.tar.gz} in a folder of your own.
     *
     * @param labelMode {@code "fine"} or {@code "coarse"}
     * @throws IllegalArgumentException if the label mode is another
     * @throws java.io.UncheckedIOException if the file is not there, or cannot be read
     */
    public static TrainTestSplit loadData(Path folder, String labelMode) {
        requireMode(labelMode);
        return read(FILE.in(folder), labelMode);
    }

    private static TrainTestSplit read(Path path, String labelMode) {
        return FILE.read(path, file -> CifarFile.read(file, List.of("train"), "test", labelMode + "_labels"));
    }

    private static void requireMode(String labelMode) {
        if (!labelMode.equals("fine") && !labelMode.equals("coarse")) {
            throw new IllegalArgumentException(
                    "cifar100: labelMode must be \"fine\" or \"coarse\", got \"" + labelMode + "\"");
        }
    }
}
