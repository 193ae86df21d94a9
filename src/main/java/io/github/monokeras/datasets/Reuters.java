package io.github.monokeras.datasets;

import io.github.monokeras.preprocessing.RandomState;
import io.github.monokeras.text.Console;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * News of the agency Reuters of 1987: which of 46 topics is it about?
 *
 * <p>11,228 pieces of news, each a list of words' numbers, of which the most frequent word's is the least; y
 * {@code (pieces,)} from 0 to 45, named by {@link #getLabelNames}. By default 1 begins every piece, 2 stands for words that
 * are left out, and the word that {@link #getWordIndex} has as {@code i} is {@code i + 3}.
 *
 * @see <a href="https://keras.io/api/datasets/reuters/">keras.datasets.reuters</a>
 */
public final class Reuters {

    private static final double TEST_SPLIT = 0.2;

    private static final DatasetFile FILE = DatasetFile.keras(
            "reuters", "reuters.npz", "d6586e694ee56d7a4e65172e12b3e987c03096cb01eab99753921ef915959916");
    private static final DatasetFile WORD_INDEX =
            DatasetFile.keras("reuters", "reuters_word_index.json", "4d44cc38712099c9e383dc6e5f11a921");

    private static final List<String> LABEL_NAMES = List.of(
            ("cocoa grain veg-oil earn acq wheat copper housing money-supply coffee sugar trade reserves ship cotton"
                            + " carcass crude nat-gas cpi money-fx interest gnp meal-feed alum oilseed gold tin"
                            + " strategic-metal livestock retail ipi iron-steel rubber heat jobs lei bop zinc orange"
                            + " pet-chem dlr gas silver wpi hog lead")
                    .split(" "));

    private Reuters() {}

    /** Loads the news with Keras's defaults, 20% for testing, as {@link #loadData(WordOptions, double)}. */
    public static LabelledWords loadData() {
        return loadData(new WordOptions(), TEST_SPLIT);
    }

    /**
     * Loads the news from {@code ~/.keras/datasets}, and downloads them there the first time (2 MB).
     *
     * @param testSplit the share to test on, from 0 to 1
     * @throws IllegalArgumentException if the share is out of range
     * @throws java.io.UncheckedIOException if they are not there and cannot be downloaded, or cannot be read
     */
    public static LabelledWords loadData(WordOptions options, double testSplit) {
        requireSplit(testSplit);
        return read(FILE.fetched(DatasetFile.folder(), Console.standard()), options, testSplit);
    }

    /** Loads the news with Keras's defaults, 20% for testing, as {@link #loadData(Path, WordOptions, double)}. */
    public static LabelledWords loadData(Path folder) {
        return loadData(folder, new WordOptions(), TEST_SPLIT);
    }

    /** Loads the news from {@code reuters.npz} in a folder of your own, as {@link #loadData(WordOptions, double)}. */
    public static LabelledWords loadData(Path folder, WordOptions options, double testSplit) {
        requireSplit(testSplit);
        return read(FILE.in(folder), options, testSplit);
    }

    /** Loads which number each word has, from {@code ~/.keras/datasets}, downloaded there the first time. */
    public static Map<String, Integer> getWordIndex() {
        return WORD_INDEX.read(WORD_INDEX.fetched(DatasetFile.folder(), Console.standard()), WordIndexFile::read);
    }

    /** Loads which number each word has, from {@code reuters_word_index.json} in a folder of your own. */
    public static Map<String, Integer> getWordIndex(Path folder) {
        return WORD_INDEX.read(WORD_INDEX.in(folder), WordIndexFile::read);
    }

    /** Lists the names of the topics: that of 0 first. */
    public static List<String> getLabelNames() {
        return LABEL_NAMES;
    }

    private static LabelledWords read(Path path, WordOptions options, double testSplit) {
        return FILE.read(path, file -> {
            NpzFile npz = new NpzFile(file);
            WordTexts all = WordTexts.of(npz.lists("x"), npz.tensor("y"))
                    .shuffled(new RandomState(options.seed()))
                    .numbered(options);
            WordTexts frequent = all.frequent(all.words(options), options);
            int training = (int) (frequent.size() * (1 - testSplit));
            WordTexts train = frequent.slice(0, training);
            WordTexts test = frequent.slice(training, frequent.size());
            return new LabelledWords(train.texts(), test.texts(), train.classes(), test.classes());
        });
    }

    private static void requireSplit(double testSplit) {
        if (!(testSplit >= 0 && testSplit <= 1)) {
            throw new IllegalArgumentException("reuters: testSplit must be from 0 to 1, got " + testSplit);
        }
    }
}
