package io.github.monokeras.layers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The options of a lookup that settle which token has which index: first the mask, then the unknown tokens, then the
 * vocabulary.
 *
 * @param who how error messages name the lookup
 * @param maxTokens how many indices there may be, those of mask and unknown tokens included, or null
 * @param numOovIndices how many indices unknown tokens share
 * @param maskToken the token that stands for nothing, or null
 * @param oovToken what an unknown token becomes when it is looked up backwards
 * @param invert whether indices become tokens
 * @param outputMode what tokens become
 * @param padToMaxTokens whether there are {@code maxTokens} columns even if the vocabulary is smaller
 * @param salt the key of unknown tokens' hash, two numbers, or none
 */
record LookupRules(
        String who,
        @Nullable Integer maxTokens,
        int numOovIndices,
        @Nullable String maskToken,
        String oovToken,
        boolean invert,
        TokenOutput outputMode,
        boolean padToMaxTokens,
        List<Long> salt) {

    /** Refuses options that do not go together. */
    LookupRules {
        if (padToMaxTokens && maxTokens == null) {
            throw new IllegalArgumentException(who + ": padToMaxTokens needs maxTokens, got none; set it too");
        }
        if (invert && outputMode != TokenOutput.INT) {
            throw new IllegalArgumentException(
                    "%s: outputMode must be \"int\" with invert, got \"%s\"".formatted(who, outputMode));
        }
    }

    /** The index of the first unknown token: 1 behind a mask, which has an index where indices are the output. */
    int oovStart() {
        return maskToken != null && outputMode == TokenOutput.INT ? 1 : 0;
    }

    /** The index of the vocabulary's first token. */
    int tokenStart() {
        return oovStart() + numOovIndices;
    }

    /** The tokens before the vocabulary's first. */
    List<String> specialTokens() {
        List<String> tokens = new ArrayList<>();
        if (maskToken != null && outputMode == TokenOutput.INT) {
            tokens.add(maskToken);
        }
        tokens.addAll(Collections.nCopies(numOovIndices, oovToken));
        return tokens;
    }

    /** How many tokens there is an index for, if {@code count} are known. */
    int room(int count) {
        return maxTokens == null ? count : Math.max(0, Math.min(count, maxTokens - tokenStart()));
    }

    boolean weighs() {
        return outputMode == TokenOutput.TF_IDF;
    }
}
