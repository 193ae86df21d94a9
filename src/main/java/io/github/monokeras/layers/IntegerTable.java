package io.github.monokeras.layers;

import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The indices of an {@link IntegerLookup}: its own first, then those of the vocabulary, which is given or learned. */
final class IntegerTable {

    final IntegerLookupOptions options = new IntegerLookupOptions();
    private long @Nullable [] given;
    private double[] givenWeights = {};
    private boolean isFromFile;
    private @Nullable IntegerVocabulary vocabulary;

    void give(long[] tokens, boolean fromFile) {
        given = tokens.clone();
        isFromFile = fromFile;
        vocabulary = null;
    }

    void giveWeights(double[] weights) {
        givenWeights = weights.clone();
        forget();
    }

    /** Reads a given vocabulary anew once it is needed, since an option has changed. */
    void forget() {
        if (given != null) {
            vocabulary = null;
        }
    }

    /** Refuses what does not go together, and a given vocabulary that cannot be used. */
    void check(String who, OutputMode mode) {
        options.requireMode(who, mode, givenWeights.length > 0);
        if (given == null) {
            return;
        }
        if (mode == OutputMode.TF_IDF && givenWeights.length == 0) {
            throw new IllegalArgumentException(
                    who + ": outputMode \"tf_idf\" needs idfWeights beside a given vocabulary; give them too");
        }
        known(who, mode);
    }

    /** Learns the vocabulary from samples; rows of a fixed length keep it. */
    void learn(String who, OutputMode mode, Tensor data, boolean isBuilt) {
        if (given != null) {
            throw new IllegalStateException(
                    who + ": adapt needs a layer without a vocabulary, got one that was given its own");
        }
        IntegerCounts counts =
                new IntegerCounts(data.toDoubleArray(), data.shape().dim(0));
        Set<Long> without = new HashSet<>(Set.of(options.oovToken));
        if (options.maskToken != null) {
            without.add(options.maskToken);
        }
        int special = options.specialCount(mode);
        int most = options.maxTokens == null ? Integer.MAX_VALUE : Math.max(options.maxTokens - special, 0);
        long[] tokens = counts.mostFrequent(most, without);
        double[] weights = mode == OutputMode.TF_IDF ? counts.inverseDocumentFrequencies(tokens) : new double[0];
        replace(who, mode, IntegerVocabulary.learned(special, tokens, weights), isBuilt);
    }

    /** Takes another vocabulary; rows of a fixed length keep it. */
    void set(String who, OutputMode mode, long[] tokens, double[] weights, boolean isBuilt) {
        replace(who, mode, read(who, mode, tokens, weights), isBuilt);
    }

    /** Returns the tokens in the order of their indices. */
    List<Long> tokens(String who, OutputMode mode) {
        IntegerVocabulary known = known(who, mode);
        List<Long> all = new ArrayList<>();
        for (long token : options.special(mode)) {
            all.add(token);
        }
        for (int place = 0; place < known.size(); place++) {
            all.add(known.token(place));
        }
        return all;
    }

    /** Returns how many indices there are. */
    int size(String who, OutputMode mode) {
        return options.specialCount(mode) + known(who, mode).size();
    }

    /** Returns what each place of a row counts. */
    double[] weights(String who, OutputMode mode, int depth) {
        return Arrays.copyOf(known(who, mode).weights(), depth);
    }

    /** Returns the index of a number, or turns an index back into a number. */
    long index(String who, OutputMode mode, long number) {
        int special = options.specialCount(mode);
        Long mask = options.maskToken;
        if (options.invert) {
            Long found = mask != null && number == 0 ? mask : known(who, mode).token(number - special);
            return found == null ? options.oovToken : found;
        }
        if (mask != null && number == mask) {
            return mode == OutputMode.INT ? 0 : -1;
        }
        Integer place = known(who, mode).place(number);
        return place == null ? special - options.numOovIndices + options.oovIndex(who, number) : special + place;
    }

    /** Adds what Keras writes of the vocabulary; one from a file it does not write. */
    void describe(String who, OutputMode mode, Config config) {
        options.describe(config);
        boolean isKnown = given != null || vocabulary != null;
        config.put("idf_weights", givenWeights.length == 0 ? null : givenWeights)
                .put(
                        "vocabulary",
                        given == null || isFromFile
                                ? null
                                : Arrays.stream(given).boxed().toList())
                .put("vocabulary_size", isKnown ? size(who, mode) : null);
    }

    private IntegerVocabulary known(String who, OutputMode mode) {
        if (vocabulary == null) {
            if (given == null) {
                throw new IllegalStateException(
                        who + ": the vocabulary is not known yet; call adapt first, or give it");
            }
            vocabulary = read(who, mode, given, givenWeights);
        }
        return vocabulary;
    }

    private IntegerVocabulary read(String who, OutputMode mode, long[] tokens, double[] weights) {
        IntegerVocabulary read = IntegerVocabulary.given(
                who,
                options.special(mode),
                tokens,
                weights,
                options.maskToken,
                options.invert ? options.oovToken : null);
        options.requireRoom(who, options.specialCount(mode) + read.size());
        return read;
    }

    private void replace(String who, OutputMode mode, IntegerVocabulary other, boolean isBuilt) {
        int size = options.specialCount(mode) + other.size();
        boolean isFixed = isBuilt && mode != OutputMode.INT && options.paddedSize() == null;
        if (isFixed && size != size(who, mode)) {
            throw new IllegalStateException(
                    "%s: the vocabulary of a built model must keep its size %d, got %d numbers; set padToMaxTokens, or build anew"
                            .formatted(who, size(who, mode), size));
        }
        vocabulary = other;
    }
}
