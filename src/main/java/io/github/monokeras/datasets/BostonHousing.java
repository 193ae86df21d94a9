package io.github.monokeras.datasets;

import io.github.monokeras.preprocessing.TrainTestSplit;
import io.github.monokeras.text.Console;
import java.nio.file.Path;

/**
 * Houses in Boston in the 1970s: what are they worth, in thousands of dollars?
 *
 * <p>506 places: x {@code (places, 13)}, y {@code (places,)}. The order is Keras's for the same seed. One of the 13 columns
 * counts black inhabitants, by an assumption that the data's own authors made of racism; Keras advises against it for other
 * purposes than teaching that, and has {@link CaliforniaHousing} instead.
 *
 * <p>Creators: David Harrison and Daniel L. Rubinfeld, 1978.
 *
 * @see <a href="https://keras.io/api/datasets/boston_housing/">keras.datasets.boston_housing</a>
 */
public final class BostonHousing {

    private static final DatasetFile FILE = DatasetFile.keras(
            "boston_housing", "boston_housing.npz", "f553886a1f8d56431e820c5b82552d9d95cfcb96d1e678153f8839538947dff5");

    private BostonHousing() {}

    /** Loads the table with 20% for testing and the seed 113, as {@link #loadData(double, long)}. */
    public static TrainTestSplit loadData() {
        return loadData(HousingFile.TEST_SPLIT, HousingFile.SEED);
    }

    /**
     * Loads the table from {@code ~/.keras/datasets}, and downloads it there the first time.
     *
     * @param testSplit the share to test on, at least 0 and below 1
     * @param seed settles the order, from 0 to 2<sup>32</sup> - 1
     * @throws IllegalArgumentException if one is out of range
     * @throws java.io.UncheckedIOException if the file is not there and cannot be downloaded, or cannot be read
     */
    public static TrainTestSplit loadData(double testSplit, long seed) {
        HousingFile.requireSplit("boston_housing", testSplit);
        Path path = FILE.fetched(DatasetFile.folder(), Console.standard());
        return HousingFile.read(FILE, path, Integer.MAX_VALUE, testSplit, seed);
    }

    /** Loads the table with 20% for testing and the seed 113, as {@link #loadData(Path, double, long)}. */
    public static TrainTestSplit loadData(Path folder) {
        return loadData(folder, HousingFile.TEST_SPLIT, HousingFile.SEED);
    }

    /** Loads the table from {@code boston_housing.npz} in a folder of your own, as {@link #loadData(double, long)}. */
    public static TrainTestSplit loadData(Path folder, double testSplit, long seed) {
        HousingFile.requireSplit("boston_housing", testSplit);
        return HousingFile.read(FILE, FILE.in(folder), Integer.MAX_VALUE, testSplit, seed);
    }
}
