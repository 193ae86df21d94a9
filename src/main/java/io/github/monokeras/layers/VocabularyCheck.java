package io.github.monokeras.layers;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Refuses vocabularies that do not fit the rules, each in one sentence. */
final class VocabularyCheck {

    private VocabularyCheck() {}

    /**
     * Checks the tokens.
     *
     * @param vocabulary as somebody gave it
     * @param tokens what is left of it without the special tokens
     */
    static void require(LookupRules rules, List<String> vocabulary, List<String> tokens) {
        if (vocabulary.isEmpty()) {
            throw new IllegalArgumentException(rules.who() + ": vocabulary must hold at least 1 token, got none");
        }
        Set<String> seen = new HashSet<>();
        for (String token : tokens) {
            if (!seen.add(token)) {
                throw new IllegalArgumentException(
                        "%s: vocabulary must hold each token once, got \"%s\" again".formatted(rules.who(), token));
            }
        }
        requireAbsent(rules, rules.maskToken() != null && seen.contains(rules.maskToken()), "mask");
        requireAbsent(rules, rules.invert() && seen.contains(rules.oovToken()), "unknown");
        if (rules.maxTokens() != null && rules.tokenStart() + tokens.size() > rules.maxTokens()) {
            throw new IllegalArgumentException(
                    "%s: vocabulary must have at most maxTokens %d, got %d with %d special ones"
                            .formatted(
                                    rules.who(),
                                    rules.maxTokens(),
                                    rules.tokenStart() + tokens.size(),
                                    rules.tokenStart()));
        }
    }

    /** Checks that weights are there exactly if they are needed, one for each token. */
    static void requireWeights(LookupRules rules, int tokens, double[] weights) {
        if (rules.weighs() && weights.length == 0) {
            throw new IllegalArgumentException(
                    rules.who() + ": outputMode \"tf_idf\" needs idfWeights with a vocabulary, got none");
        }
        if (!rules.weighs() && weights.length > 0) {
            throw new IllegalArgumentException("%s: idfWeights are for outputMode \"tf_idf\" only, got \"%s\""
                    .formatted(rules.who(), rules.outputMode()));
        }
        if (rules.weighs() && weights.length != tokens) {
            throw new IllegalArgumentException("%s: idfWeights must hold 1 number for each of %d tokens, got %d"
                    .formatted(rules.who(), tokens, weights.length));
        }
    }

    private static void requireAbsent(LookupRules rules, boolean there, String which) {
        if (there) {
            throw new IllegalArgumentException(
                    "%s: vocabulary must not hold the %s token, unless it begins with %s; leave the special ones out"
                            .formatted(rules.who(), which, rules.specialTokens()));
        }
    }
}
