package io.github.monokeras.layers;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The options of a {@link TokenLookup} while they are set, one after another. */
final class LookupOptions {

    @Nullable
    Integer maxTokens;

    int numOovIndices = 1;

    @Nullable
    String maskToken;

    String oovToken = "[UNK]";

    @Nullable
    List<String> vocabulary;

    boolean fromFile;
    double[] idfWeights = {};
    boolean invert;
    TokenOutput outputMode = TokenOutput.INT;
    boolean padToMaxTokens;
    List<Long> salt = List.of();

    /** The options as far as they settle the indices, refused if they do not go together. */
    LookupRules rules(String who) {
        if (idfWeights.length > 0 && outputMode != TokenOutput.TF_IDF) {
            throw new IllegalArgumentException(
                    "%s: idfWeights are for outputMode \"tf_idf\" only, got \"%s\"".formatted(who, outputMode));
        }
        return new LookupRules(
                who, maxTokens, numOovIndices, maskToken, oovToken, invert, outputMode, padToMaxTokens, salt);
    }

    /** The vocabulary as Keras writes it: one from a file goes into a file again. */
    @Nullable
    List<String> writtenVocabulary() {
        return fromFile ? null : vocabulary;
    }

    /** The weights as Keras writes them. */
    @Nullable
    List<Double> writtenWeights() {
        return idfWeights.length == 0 ? null : Arrays.stream(idfWeights).boxed().toList();
    }
}
