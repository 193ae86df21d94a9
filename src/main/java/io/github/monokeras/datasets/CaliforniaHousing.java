package io.github.monokeras.datasets;

import io.github.monokeras.preprocessing.TrainTestSplit;
import io.github.monokeras.text.Console;
import java.nio.file.Path;

/**
 * Houses in California in 1990: what is the median one of a block group worth, in dollars?
 *
 * <p>20,640 block groups, or the first 600 of them: x {@code (groups, 8)} with incomes, the houses' ages, rooms, bedrooms and
 * inhabitants, and the place, y {@code (groups,)}. The order is Keras's for the same seed.
 *
 * <p>Creators: R. Kelley Pace and Ronald Barry, 1997.
 *
 * @see <a href="https://keras.io/api/datasets/california_housing/">keras.datasets.california_housing</a>
 */
public final class CaliforniaHousing {

    private static final int SMALL = 600;

    private static final DatasetFile FILE = DatasetFile.keras(
            "california_housing",
            "california_housing.npz",
            "1a2e3a52e0398de6463aebe6f4a8da34fb21fbb6b934cf88c3425e766f2a1a6f");

    private CaliforniaHousing() {}

    /** Loads the large table with 20% for testing and the seed 113, as {@link #loadData(String, double, long)}. */
    public static TrainTestSplit loadData() {
        return loadData("large", HousingFile.TEST_SPLIT, HousingFile.SEED);
    }

    /**
     * Loads the table from {@code ~/.keras/datasets}, and downloads it there the first time.
     *
     * @param version {@code "large"} for all, {@code "small"} for the first 600 block groups
     * @param testSplit the share to test on, at least 0 and below 1
     * @param seed settles the order, from 0 to 2<sup>32</sup> - 1
     * @throws IllegalArgumentException if one is out of range
     * @throws java.io.UncheckedIOException if the file is not there and cannot be downloaded, or cannot be read
     */
    public static TrainTestSplit loadData(String version, double testSplit, long seed) {
        HousingFile.requireSplit("california_housing", testSplit);
        int most = most(version);
        return HousingFile.read(FILE, FILE.fetched(DatasetFile.folder(), Console.standard()), most, testSplit, seed);
    }

    /** Loads the large table with 20% for testing and the seed 113, as {@link #loadData(Path, String, double, long)}. */
    public static TrainTestSplit loadData(Path folder) {
        return loadData(folder, "large", HousingFile.TEST_SPLIT, HousingFile.SEED);
    }

    /** Loads the table from {@code california_housing.npz} in a folder of your own, as {@link #loadData(String, double, long)}. */
    public static TrainTestSplit loadData(Path folder, String version, double testSplit, long seed) {
        HousingFile.requireSplit("california_housing", testSplit);
        return HousingFile.read(FILE, FILE.in(folder), most(version), testSplit, seed);
    }

    private static int most(String version) {
        return switch (version) {
            case "large" -> Integer.MAX_VALUE;
            case "small" -> SMALL;
            default ->
                throw new IllegalArgumentException(
                        "california_housing: version must be \"large\" or \"small\", got \"" + version + "\"");
        };
    }
}
