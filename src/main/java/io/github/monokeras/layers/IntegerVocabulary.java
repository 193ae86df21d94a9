package io.github.monokeras.layers;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The numbers that an {@link IntegerLookup} knows, in order, behind the places that it keeps for itself. */
final class IntegerVocabulary {

    private final long[] tokens;
    private final double[] weights;
    private final Map<Long, Integer> places = new HashMap<>();

    private IntegerVocabulary(long[] tokens, double[] weights) {
        this.tokens = tokens;
        this.weights = weights;
        for (int place = 0; place < tokens.length; place++) {
            places.put(tokens[place], place);
        }
    }

    /** Takes numbers that were learned, and their weights, if they have any. */
    static IntegerVocabulary learned(int special, long[] tokens, double[] weights) {
        return new IntegerVocabulary(tokens, padded(special, weights));
    }

    /**
     * Takes numbers that a user gave, with the layer's own at the start or without them.
     *
     * @param special the layer's own
     * @param without a number that must not be among the others, or null
     * @param weights one for each number, or none at all
     */
    static IntegerVocabulary given(
            String who, long[] special, long[] given, double[] weights, @Nullable Long... without) {
        if (given.length == 0) {
            throw new IllegalArgumentException(who + ": vocabulary must hold at least 1 number, got none");
        }
        if (weights.length != 0 && weights.length != given.length) {
            throw new IllegalArgumentException("%s: idfWeights must be as many as the vocabulary, %d, got %d"
                    .formatted(who, given.length, weights.length));
        }
        boolean hasSpecial =
                given.length >= special.length && Arrays.equals(special, Arrays.copyOf(given, special.length));
        long[] tokens = hasSpecial ? Arrays.copyOfRange(given, special.length, given.length) : given.clone();
        IntegerVocabulary vocabulary =
                new IntegerVocabulary(tokens, hasSpecial ? weights : padded(special.length, weights));
        if (vocabulary.places.size() < tokens.length) {
            throw new IllegalArgumentException(
                    who + ": vocabulary must hold each number once, got " + Arrays.toString(given));
        }
        for (Long reserved : without) {
            if (reserved != null && vocabulary.places.containsKey(reserved)) {
                throw new IllegalArgumentException(
                        "%s: vocabulary must hold %d at its start only, as in %s, or not at all; got %s"
                                .formatted(who, reserved, Arrays.toString(special), Arrays.toString(given)));
            }
        }
        return vocabulary;
    }

    /** Returns the place of a number, from 0, or null if it is not known. */
    @Nullable
    Integer place(long token) {
        return places.get(token);
    }

    /** Returns the number at a place, or null if there is none. */
    @Nullable
    Long token(long place) {
        return place < 0 || place >= tokens.length ? null : tokens[(int) place];
    }

    int size() {
        return tokens.length;
    }

    /** Returns the weights, those of the layer's own places first. */
    double[] weights() {
        return weights;
    }

    /** The layer's own places have the mean of all weights, since theirs are not known. */
    private static double[] padded(int special, double[] weights) {
        if (weights.length == 0) {
            return weights;
        }
        double[] all = new double[special + weights.length];
        Arrays.fill(all, 0, special, Arrays.stream(weights).average().orElseThrow());
        System.arraycopy(weights, 0, all, special, weights.length);
        return all;
    }
}
