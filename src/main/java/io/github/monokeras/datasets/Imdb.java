package io.github.monokeras.datasets;

import io.github.monokeras.preprocessing.RandomState;
import io.github.monokeras.text.Console;
import java.nio.file.Path;
import java.util.Map;

/**
 * Reviews of films in the Internet Movie Database: does somebody like the film or not?
 *
 * <p>25,000 reviews to train on and 25,000 to test on, each a list of words' numbers, of which the most frequent word's is
 * the least; y {@code (reviews,)}: 0 dislikes it, 1 likes it. By default 1 begins every review, 2 stands for words that are
 * left out, and the word that {@link #getWordIndex} has as {@code i} is {@code i + 3}.
 *
 * <p>Creators: Andrew L. Maas and others, 2011.
 *
 * @see <a href="https://keras.io/api/datasets/imdb/">keras.datasets.imdb</a>
 * @see <a href="https://ai.stanford.edu/~amaas/data/sentiment/">Large Movie Review Dataset</a>
 */
public final class Imdb {

    private static final DatasetFile FILE =
            DatasetFile.keras("imdb", "imdb.npz", "69664113be75683a8fe16e3ed0ab59fda8886cb3cd7ada244f7d9544e4676b9f");
    private static final DatasetFile WORD_INDEX =
            DatasetFile.keras("imdb", "imdb_word_index.json", "bfafd718b763782e994055a2d397834f");

    private Imdb() {}

    /** Loads the reviews with Keras's defaults, as {@link #loadData(WordOptions)}. */
    public static LabelledWords loadData() {
        return loadData(new WordOptions());
    }

    /**
     * Loads the reviews from {@code ~/.keras/datasets}, and downloads them there the first time (17 MB):
     * {@code Imdb.loadData(new WordOptions().numWords(10_000))}.
     *
     * @throws IllegalArgumentException if {@code maxlen} leaves none
     * @throws java.io.UncheckedIOException if they are not there and cannot be downloaded, or cannot be read
     */
    public static LabelledWords loadData(WordOptions options) {
        return read(FILE.fetched(DatasetFile.folder(), Console.standard()), options);
    }

    /** Loads the reviews with Keras's defaults, as {@link #loadData(Path, WordOptions)}. */
    public static LabelledWords loadData(Path folder) {
        return loadData(folder, new WordOptions());
    }

    /** Loads the reviews from {@code imdb.npz} in a folder of your own, as {@link #loadData(WordOptions)}. */
    public static LabelledWords loadData(Path folder, WordOptions options) {
        return read(FILE.in(folder), options);
    }

    /** Loads which number each word has, from {@code ~/.keras/datasets}, downloaded there the first time (2 MB). */
    public static Map<String, Integer> getWordIndex() {
        return WORD_INDEX.read(WORD_INDEX.fetched(DatasetFile.folder(), Console.standard()), WordIndexFile::read);
    }

    /** Loads which number each word has, from {@code imdb_word_index.json} in a folder of your own. */
    public static Map<String, Integer> getWordIndex(Path folder) {
        return WORD_INDEX.read(WORD_INDEX.in(folder), WordIndexFile::read);
    }

    private static LabelledWords read(Path path, WordOptions options) {
        return FILE.read(path, file -> {
            NpzFile npz = new NpzFile(file);
            RandomState random = new RandomState(options.seed());
            WordTexts train = WordTexts.of(npz.lists("x_train"), npz.tensor("y_train"))
                    .shuffled(random)
                    .numbered(options);
            WordTexts test = WordTexts.of(npz.lists("x_test"), npz.tensor("y_test"))
                    .shuffled(random)
                    .numbered(options);
            if (train.size() == 0 || test.size() == 0) {
                throw new IllegalArgumentException(
                        "imdb: maxlen must leave at least 1 review, got %d; take a greater one"
                                .formatted(options.maxlen()));
            }
            int words = Math.max(train.words(options), test.words(options));
            return new LabelledWords(
                    train.frequent(words, options).texts(),
                    test.frequent(words, options).texts(),
                    train.classes(),
                    test.classes());
        });
    }
}
