package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Strings;
import io.github.monokeras.tensor.Tensor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A vocabulary with its indices and, for TF-IDF, its weights; it never changes. */
final class TokenTable {

    private static final int MASKED = -1;

    private final LookupRules rules;
    private final List<String> tokens;
    private final Map<String, Integer> indices = new HashMap<>();
    private final float[] weights;

    /** Takes tokens without the special ones, and a weight for every index. */
    private TokenTable(LookupRules rules, List<String> tokens, float[] weights) {
        this.rules = rules;
        this.tokens = List.copyOf(tokens);
        this.weights = weights;
        for (int i = 0; i < tokens.size(); i++) {
            indices.put(tokens.get(i), rules.tokenStart() + i);
        }
    }

    /** Makes the table of the most frequent tokens. */
    static TokenTable learned(LookupRules rules, TokenCounts counts) {
        List<String> without = new ArrayList<>(List.of(rules.oovToken()));
        if (rules.maskToken() != null) {
            without.add(rules.maskToken());
        }
        List<String> frequent = counts.mostFrequent(without);
        List<String> tokens = frequent.subList(0, rules.room(frequent.size()));
        return new TokenTable(
                rules,
                tokens,
                rules.weighs()
                        ? padded(rules, counts.inverseDocumentFrequencies(tokens), rules.tokenStart())
                        : new float[0]);
    }

    /** Makes the table of tokens that somebody gives, with or without the special ones before them. */
    static TokenTable given(LookupRules rules, List<String> vocabulary, double[] weights) {
        VocabularyCheck.requireWeights(rules, vocabulary.size(), weights);
        List<String> special = rules.specialTokens();
        boolean hasSpecial = vocabulary.size() >= special.size()
                && vocabulary.subList(0, special.size()).equals(special);
        List<String> tokens = hasSpecial ? vocabulary.subList(special.size(), vocabulary.size()) : vocabulary;
        VocabularyCheck.require(rules, vocabulary, tokens);
        return new TokenTable(
                rules,
                tokens,
                rules.weighs() ? padded(rules, weights, hasSpecial ? 0 : rules.tokenStart()) : new float[0]);
    }

    /** Unknown tokens get the mean of the weights; what is beyond the vocabulary gets none. */
    private static float[] padded(LookupRules rules, double[] weights, int front) {
        int size = front + weights.length;
        float[] all = new float[rules.padToMaxTokens() && rules.maxTokens() != null ? rules.maxTokens() : size];
        Arrays.fill(all, 0, front, (float) Arrays.stream(weights).average().orElse(Double.NaN));
        for (int i = 0; i < weights.length; i++) {
            all[front + i] = (float) weights[i];
        }
        return all;
    }

    /** Returns what each index counts, for TF-IDF only. */
    double[] weights() {
        double[] all = new double[weights.length];
        Arrays.setAll(all, i -> weights[i]);
        return all;
    }

    int size() {
        return rules.tokenStart() + tokens.size();
    }

    List<String> vocabulary(boolean includeSpecialTokens) {
        List<String> all = new ArrayList<>(includeSpecialTokens ? rules.specialTokens() : List.of());
        all.addAll(tokens);
        return List.copyOf(all);
    }

    /** The index of a token, or {@link #MASKED}. */
    int index(String token) {
        if (token.equals(rules.maskToken())) {
            return rules.outputMode() == TokenOutput.INT ? 0 : MASKED;
        }
        Integer known = indices.get(token);
        if (known != null) {
            return known;
        }
        if (rules.numOovIndices() == 0) {
            throw new IllegalArgumentException(
                    "%s: every token must be in the vocabulary, got \"%s\"; let unknown ones in by numOovIndices(1)"
                            .formatted(rules.who(), token));
        }
        return rules.oovStart() + (rules.numOovIndices() == 1 ? 0 : bucket(token));
    }

    /** The token of an index; an index that none has is an unknown token's. */
    String token(double index) {
        if (rules.maskToken() != null && index == 0) {
            return rules.maskToken();
        }
        double place = index - rules.tokenStart();
        return place >= 0 && place < tokens.size() && place == Math.rint(place)
                ? tokens.get((int) place)
                : rules.oovToken();
    }

    /** The index of each token. */
    float[] indices(List<String> values) {
        float[] indices = new float[values.size()];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = index(values.get(i));
        }
        return indices;
    }

    /** A row of indices for each sample, cut or filled with 0 to a length, null meaning that of the longest. */
    Tensor padded(List<List<String>> samples, @Nullable Integer length) {
        int columns = length != null
                ? length
                : samples.stream().mapToInt(List::size).max().orElse(0);
        float[] numbers = new float[Math.multiplyExact(samples.size(), columns)];
        for (int row = 0; row < samples.size(); row++) {
            float[] indices = indices(samples.get(row));
            System.arraycopy(indices, 0, numbers, row * columns, Math.min(indices.length, columns));
        }
        return Tensor.of(Shape.of(samples.size(), columns), numbers);
    }

    /** One-hot rows, {@code shape + (depth,)}; a last axis of one token is taken away first. */
    Tensor oneHot(Strings tokens) {
        List<String> values = tokens.values();
        float[] numbers = new float[Math.multiplyExact(values.size(), depth())];
        for (int i = 0; i < values.size(); i++) {
            int index = index(values.get(i));
            if (index != MASKED) {
                numbers[i * depth() + index] = 1;
            }
        }
        int[] dims = tokens.shape().dims();
        boolean column = dims.length > 1 && dims[dims.length - 1] == 1;
        int[] longer = Arrays.copyOf(dims, column ? dims.length : dims.length + 1);
        longer[longer.length - 1] = depth();
        return Tensor.of(Shape.of(longer), numbers);
    }

    /** A row of {@code depth} numbers for each sample, {@code (samples, depth)}: what is there, how often, how heavy. */
    Tensor rows(List<List<String>> samples) {
        int depth = depth();
        float[] numbers = new float[Math.multiplyExact(samples.size(), depth)];
        for (int row = 0; row < samples.size(); row++) {
            for (String token : samples.get(row)) {
                int index = index(token);
                if (index != MASKED) {
                    int at = row * depth + index;
                    numbers[at] = rules.outputMode() == TokenOutput.MULTI_HOT ? 1 : numbers[at] + 1;
                }
            }
        }
        for (int i = 0; rules.weighs() && i < numbers.length; i++) {
            numbers[i] *= weights[i % depth];
        }
        return Tensor.of(Shape.of(samples.size(), depth), numbers);
    }

    /** How many columns a row has. */
    int depth() {
        return rules.padToMaxTokens() && rules.maxTokens() != null ? rules.maxTokens() : size();
    }

    private int bucket(String token) {
        byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
        List<Long> salt = rules.salt();
        long hash = salt.isEmpty() ? FarmHash.fingerprint64(bytes) : SipHash.hash(bytes, salt.get(0), salt.get(1));
        return (int) Long.remainderUnsigned(hash, rules.numOovIndices());
    }
}
