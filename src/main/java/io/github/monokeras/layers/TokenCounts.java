package io.github.monokeras.layers;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** How often each token is there, and in how many documents: what a vocabulary is learned from. */
final class TokenCounts {

    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Integer> documentCounts = new HashMap<>();
    private int documents;

    static TokenCounts of(List<List<String>> documents) {
        TokenCounts counted = new TokenCounts();
        for (List<String> tokens : documents) {
            tokens.forEach(token -> counted.counts.merge(token, 1, Integer::sum));
            new HashSet<>(tokens).forEach(token -> counted.documentCounts.merge(token, 1, Integer::sum));
            counted.documents++;
        }
        return counted;
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    /** The tokens but those left out, the most frequent first; of equally frequent ones the last by its bytes first. */
    List<String> mostFrequent(Collection<String> without) {
        return counts.keySet().stream()
                .filter(token -> !without.contains(token))
                .sorted(Comparator.<String>comparingInt(counts::get)
                        .thenComparing(TokenCounts::compareBytes)
                        .reversed())
                .toList();
    }

    /** The weight of each token, {@code ln(1 + documents / (1 + documents with the token))}. */
    double[] inverseDocumentFrequencies(List<String> tokens) {
        return tokens.stream()
                .mapToDouble(token -> (float) Math.log(1 + documents / (1.0 + documentCounts.getOrDefault(token, 0))))
                .toArray();
    }

    /** Python's order of bytes objects, which is that of code points; Java's differs beyond the first 65,536. */
    private static int compareBytes(String left, String right) {
        return Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }
}
