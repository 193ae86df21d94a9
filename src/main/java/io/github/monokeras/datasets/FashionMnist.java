package io.github.monokeras.datasets;

import io.github.monokeras.preprocessing.TrainTestSplit;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.text.Console;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * Fashion-MNIST: which of ten pieces of clothing is on a picture of 28 x 28 grey pixels?
 *
 * <p>60,000 pictures to train on and 10,000 to test on: x {@code (pictures, 28, 28)} from 0 to 255, y {@code (pictures,)}:
 * 0 T-shirt or top, 1 trouser, 2 pullover, 3 dress, 4 coat, 5 sandal, 6 shirt, 7 sneaker, 8 bag, 9 ankle boot; both
 * float32, where Keras has uint8. They take 220 MB of memory.
 *
 * <p>Creator: Zalando SE; licence MIT.
 *
 * @see <a href="https://keras.io/api/datasets/fashion_mnist/">keras.datasets.fashion_mnist</a>
 */
public final class FashionMnist {

    private FashionMnist() {}

    /**
     * Loads the pictures from {@code ~/.keras/datasets/fashion-mnist}, and downloads them there the first time (30 MB).
     *
     * @throws java.io.UncheckedIOException if they are not there and cannot be downloaded, or cannot be read
     */
    public static TrainTestSplit loadData() {
        Path folder = DatasetFile.folder().resolve("fashion-mnist");
        return read(file -> file.fetched(folder, Console.standard()));
    }

    /**
     * Loads the pictures from {@code train-images-idx3-ubyte.gz} and the other three files in a folder of your own.
     *
     * @throws java.io.UncheckedIOException if one is not there, or cannot be read
     */
    public static TrainTestSplit loadData(Path folder) {
        return read(file -> file.in(folder));
    }

    private static TrainTestSplit read(Function<DatasetFile, Path> finder) {
        return new TrainTestSplit(
                read("train-images-idx3-ubyte.gz", finder),
                read("t10k-images-idx3-ubyte.gz", finder),
                read("train-labels-idx1-ubyte.gz", finder),
                read("t10k-labels-idx1-ubyte.gz", finder));
    }

    private static Tensor read(String name, Function<DatasetFile, Path> finder) {
        // Keras knows no hash of these files.
        DatasetFile file = DatasetFile.keras("fashion_mnist", name, "");
        return file.read(finder.apply(file), IdxFile::read);
    }
}
