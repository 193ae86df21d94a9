package io.github.monokeras.layers;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The options of an {@link IntegerLookup} while they are set, one after another; but for its vocabulary. */
final class IntegerLookupOptions {

    /** Each is a row of a table: more are no mistake, but an attack. */
    private static final int MOST_OOV_INDICES = 1 << 24;

    @Nullable
    Integer maxTokens;

    int numOovIndices = 1;

    @Nullable
    Long maskToken;

    long oovToken = -1;
    boolean invert;
    boolean padToMaxTokens;
    boolean isHashed;
    long @Nullable [] salt;

    void maxTokens(String who, @Nullable Integer most) {
        if (most != null && most < 2) {
            throw new IllegalArgumentException("%s: maxTokens must be at least 2, got %d".formatted(who, most));
        }
        maxTokens = most;
    }

    void numOovIndices(String who, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("%s: numOovIndices must be at least 0, got %d".formatted(who, count));
        }
        if (count > MOST_OOV_INDICES) {
            throw new IllegalArgumentException(
                    "%s: numOovIndices must be at most %d, got %d".formatted(who, MOST_OOV_INDICES, count));
        }
        numOovIndices = count;
    }

    void oovMethod(String who, String name) {
        if (!name.equals("floormod") && !name.equals("farmhash")) {
            throw new IllegalArgumentException(
                    "%s: oovMethod must be one of \"floormod\", \"farmhash\", got \"%s\"".formatted(who, name));
        }
        isHashed = name.equals("farmhash");
    }

    /** Returns how many indices are the layer's own. */
    int specialCount(OutputMode mode) {
        return numOovIndices + (maskToken != null && mode == OutputMode.INT ? 1 : 0);
    }

    /** Returns the numbers at the layer's own indices. */
    long[] special(OutputMode mode) {
        long[] special = new long[specialCount(mode)];
        Arrays.fill(special, oovToken);
        if (maskToken != null && mode == OutputMode.INT) {
            special[0] = maskToken;
        }
        return special;
    }

    /** Returns which of their indices a number has that is not in the vocabulary, or refuses it if there is none. */
    long oovIndex(String who, long token) {
        if (numOovIndices == 0) {
            throw new IllegalArgumentException(
                    "%s: numbers must be in the vocabulary, got %d; set numOovIndices(1)".formatted(who, token));
        }
        return isHashed ? HashBins.of(token, numOovIndices, salt) : Math.floorMod(token, numOovIndices);
    }

    /** Returns how many places rows have whatever the vocabulary is, or null: as many as it needs. */
    @Nullable
    Integer paddedSize() {
        return padToMaxTokens ? maxTokens : null;
    }

    /** Refuses more indices than there may be. */
    void requireRoom(String who, int size) {
        if (maxTokens != null && size > maxTokens) {
            throw new IllegalArgumentException("%s: the vocabulary must have at most maxTokens = %d indices, got %d"
                    .formatted(who, maxTokens, size));
        }
    }

    /** Refuses options that make no sense together. */
    void requireMode(String who, OutputMode mode, boolean isWeighted) {
        if (padToMaxTokens && maxTokens == null) {
            throw new IllegalArgumentException(who + ": padToMaxTokens needs maxTokens; set it too");
        }
        if (invert && mode != OutputMode.INT) {
            throw new IllegalArgumentException(
                    "%s: outputMode must be \"int\" for invert, got \"%s\"".formatted(who, mode));
        }
        if (salt != null && !isHashed) {
            throw new IllegalArgumentException(who + ": salt needs oovMethod \"farmhash\"; set it too");
        }
        if (isWeighted && mode != OutputMode.TF_IDF) {
            throw new IllegalArgumentException(
                    "%s: idfWeights need outputMode \"tf_idf\", got \"%s\"".formatted(who, mode));
        }
    }

    /** Adds the options under Keras's names. */
    void describe(Config config) {
        config.put("invert", invert)
                .put("max_tokens", maxTokens)
                .put("num_oov_indices", numOovIndices)
                .put("oov_token", oovToken)
                .put("mask_token", maskToken)
                .put("pad_to_max_tokens", padToMaxTokens)
                .put("oov_method", isHashed ? "farmhash" : "floormod")
                .put("salt", HashBins.written(salt));
    }
}
