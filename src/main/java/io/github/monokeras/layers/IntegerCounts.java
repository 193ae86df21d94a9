package io.github.monokeras.layers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How often each whole number is in some data, and in how many of its samples. */
final class IntegerCounts {

    private final Map<Long, Integer> counts = new HashMap<>();
    private final Map<Long, Integer> documents = new HashMap<>();
    private final int samples;

    /** Counts the numbers of so many samples, which have the same length. */
    IntegerCounts(double[] data, int samples) {
        this.samples = samples;
        int length = data.length / samples;
        for (int sample = 0; sample < samples; sample++) {
            Set<Long> seen = new HashSet<>();
            for (int i = sample * length; i < (sample + 1) * length; i++) {
                long token = (long) data[i];
                counts.merge(token, 1, Integer::sum);
                if (seen.add(token)) {
                    documents.merge(token, 1, Integer::sum);
                }
            }
        }
    }

    /** Returns the numbers, the most frequent first; of those that are as frequent, the largest. */
    long[] mostFrequent(int atMost, Set<Long> without) {
        List<Long> tokens = new ArrayList<>(counts.keySet());
        tokens.removeAll(without);
        tokens.sort(Comparator.comparing((Long token) -> counts.getOrDefault(token, 0))
                .thenComparing(Comparator.naturalOrder())
                .reversed());
        return tokens.stream().mapToLong(Long::longValue).limit(atMost).toArray();
    }

    /** Returns how telling each number is: {@code log(1 + samples / (1 + samples with it))}. */
    double[] inverseDocumentFrequencies(long[] tokens) {
        double[] weights = new double[tokens.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.log(1 + (double) samples / (1 + documents.getOrDefault(tokens[i], 0)));
        }
        return weights;
    }
}
