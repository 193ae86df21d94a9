package io.github.monokeras.datasets;

import io.github.monokeras.preprocessing.RandomState;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Texts as lists of words' numbers on the way from the file to the user, with the number of each text's class.
 *
 * @param texts the texts
 * @param labels as many classes
 */
record WordTexts(List<int[]> texts, List<Double> labels) {

    static WordTexts of(List<int[]> texts, Tensor labels) {
        return new WordTexts(
                texts, Arrays.stream(labels.toDoubleArray()).boxed().toList());
    }

    WordTexts shuffled(RandomState random) {
        int[] order = random.shuffled(texts.size());
        return new WordTexts(
                Arrays.stream(order).mapToObj(texts::get).toList(),
                Arrays.stream(order).mapToObj(labels::get).toList());
    }

    /** Makes room for special numbers, puts one at the beginning, and leaves long texts out. */
    WordTexts numbered(WordOptions options) {
        List<int[]> kept = new ArrayList<>();
        List<Double> keptLabels = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            int[] text = numbered(texts.get(i), options);
            if (options.maxlen() == null || options.maxlen() == 0 || text.length < options.maxlen()) {
                kept.add(text);
                keptLabels.add(labels.get(i));
            }
        }
        return new WordTexts(kept, keptLabels);
    }

    /** Leaves words out, all those from {@code words} on. */
    WordTexts frequent(int words, WordOptions options) {
        return new WordTexts(
                texts.stream().map(text -> frequent(text, words, options)).toList(), labels);
    }

    /** From which number on words are left out. */
    int words(WordOptions options) {
        Integer words = options.numWords();
        return words != null && words != 0
                ? words
                : texts.stream().flatMapToInt(Arrays::stream).max().orElse(0);
    }

    WordTexts slice(int from, int to) {
        return new WordTexts(texts.subList(from, to), labels.subList(from, to));
    }

    int size() {
        return texts.size();
    }

    Tensor classes() {
        return Tensor.of(labels.stream().mapToInt(Double::intValue).toArray());
    }

    private static int[] numbered(int[] text, WordOptions options) {
        IntStream words = Arrays.stream(text).map(word -> word + options.indexFrom());
        @Nullable Integer start = options.startChar();
        return (start == null ? words : IntStream.concat(IntStream.of(start), words)).toArray();
    }

    private static int[] frequent(int[] text, int words, WordOptions options) {
        @Nullable Integer instead = options.oovChar();
        return instead == null
                ? Arrays.stream(text)
                        .filter(word -> options.skipTop() <= word && word < words)
                        .toArray()
                : Arrays.stream(text)
                        .map(word -> options.skipTop() <= word && word < words ? word : instead)
                        .toArray();
    }
}
