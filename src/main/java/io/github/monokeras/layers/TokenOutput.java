package io.github.monokeras.layers;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What becomes of tokens, by Keras's names. */
enum TokenOutput {
    /** The index of each token. */
    INT("int"),
    /** For each token zeros and a 1 at its index. */
    ONE_HOT("one_hot"),
    /** For each sample a 1 at the index of every token that is there. */
    MULTI_HOT("multi_hot"),
    /** For each sample how often every token is there. */
    COUNT("count"),
    /** For each sample how often every token is there, times the token's weight. */
    TF_IDF("tf_idf");

    private final String name;

    TokenOutput(String name) {
        this.name = name;
    }

    static TokenOutput of(String who, String name) {
        // Keras still takes the two old names.
        String known = name.equals("binary") ? "multi_hot" : name.equals("tf-idf") ? "tf_idf" : name;
        return Arrays.stream(values())
                .filter(mode -> mode.name.equals(known))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s: outputMode must be one of %s, got \"%s\""
                        .formatted(
                                who,
                                Arrays.stream(values())
                                        .map(TokenOutput::toString)
                                        .collect(Collectors.joining(", ")),
                                name)));
    }

    @Override
    public String toString() {
        return name;
    }
}
