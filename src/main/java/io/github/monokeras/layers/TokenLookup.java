package io.github.monokeras.layers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What looks tokens up in a vocabulary that is given or learned; its options chain, and are fixed with the vocabulary.
 *
 * @param <L> the lookup itself
 */
public abstract class TokenLookup<L extends TokenLookup<L>> extends SingleInputLayer<L> implements StringLayer {

    private final LookupOptions options = new LookupOptions();
    private @Nullable TokenTable table;

    /** Makes a lookup with the next free name of its class, without a vocabulary. */
    TokenLookup() {}

    /** Sets how many indices there may be, those of mask and unknown tokens included, at least 2; default any number. */
    public final L maxTokens(@Nullable Integer maxTokens) {
        if (maxTokens != null && maxTokens < 2) {
            throw new IllegalArgumentException(who() + ": maxTokens must be at least 2, got " + maxTokens);
        }
        unset().maxTokens = maxTokens;
        return self();
    }

    /**
     * Sets what tokens become: {@code "int"} their indices, {@code "one_hot"} a row for each token, and for each sample (a
     * text, or a list of tokens) {@code "multi_hot"} what is there, {@code "count"} how often, {@code "tf_idf"} how often
     * times its weight {@code ln(1 + samples / (1 + samples with the token))}; default {@code "int"}.
     */
    public final L outputMode(String outputMode) {
        unset().outputMode = TokenOutput.of(who(), outputMode);
        return self();
    }

    /** Says whether other outputs than indices have {@code maxTokens} columns always; default false. */
    public final L padToMaxTokens(boolean padToMaxTokens) {
        unset().padToMaxTokens = padToMaxTokens;
        return self();
    }

    /** Gives the vocabulary instead of learning it; {@code adapt} is refused then. */
    public final L vocabulary(List<String> tokens) {
        unset().vocabulary = List.copyOf(tokens);
        return self();
    }

    /** Gives the vocabulary, as {@link #vocabulary(List)}. */
    public final L vocabulary(String... tokens) {
        return vocabulary(List.of(tokens));
    }

    /** Gives the vocabulary as a text file in UTF-8, a token a line; {@code adapt} is refused then. */
    public final L vocabulary(Path file) {
        vocabulary(lines(file));
        options.fromFile = true;
        return self();
    }

    /** Gives the weights of a given vocabulary, one for each token, for {@code outputMode("tf_idf")}; default none. */
    public final L idfWeights(double... weights) {
        unset().idfWeights = weights.clone();
        return self();
    }

    /** Is there for Keras's option of that name: false only, every tensor here is dense. */
    public final L sparse(boolean sparse) {
        requireFalse("sparse", sparse);
        return self();
    }

    /** Is there for Keras's option of that name: {@code "utf-8"} only. */
    public final L encoding(String encoding) {
        if (!encoding.equalsIgnoreCase("utf-8")) {
            throw new IllegalArgumentException(
                    "%s: encoding must be \"utf-8\", got \"%s\"; decode the bytes first".formatted(who(), encoding));
        }
        return self();
    }

    /** Lists the vocabulary in the order of the indices, that of the mask and those of unknown tokens included. */
    public final List<String> getVocabulary() {
        return getVocabulary(true);
    }

    /** Lists the vocabulary in the order of the indices, the mask and the unknown tokens' included or not. */
    public final List<String> getVocabulary(boolean includeSpecialTokens) {
        if (hasTable()) {
            return table().vocabulary(includeSpecialTokens);
        }
        return includeSpecialTokens ? options.rules(who()).specialTokens() : List.of();
    }

    /**
     * Replaces the vocabulary, with its weights for {@code "tf_idf"}.
     *
     * @param tokens each once, the special tokens before them or not
     * @param idfWeights one for each of {@code tokens}, or none
     * @throws IllegalStateException if outputs would get another number of columns
     */
    public final void setVocabulary(List<String> tokens, double... idfWeights) {
        replace(TokenTable.given(options.rules(who()), List.copyOf(tokens), idfWeights));
    }

    /** Replaces the vocabulary by a text file in UTF-8, a token a line. */
    public final void setVocabulary(Path file) {
        setVocabulary(lines(file));
    }

    /** Returns what each index counts if outputs are TF-IDF and there is a vocabulary, or an empty array: nothing. */
    public final double[] weights() {
        return options.outputMode == TokenOutput.TF_IDF && hasTable() ? table().weights() : new double[0];
    }

    /** Returns how many indices there are, those of mask and unknown tokens included. */
    public final int vocabularySize() {
        return hasTable() ? table().size() : options.rules(who()).tokenStart();
    }

    @Override
    public final boolean takesStrings(int input) {
        return !options.invert;
    }

    @Override
    public final boolean takesNumbers(int input) {
        return false;
    }

    /** The options, to be read. */
    final LookupOptions options() {
        return options;
    }

    /** The options, to be changed: only before there is a vocabulary. */
    final LookupOptions unset() {
        requireUnbuilt();
        if (table != null) {
            throw new IllegalStateException(
                    who() + ": options must be set before there is a vocabulary; set them first");
        }
        return options;
    }

    final void requireFalse(String option, boolean value) {
        if (value) {
            throw new IllegalArgumentException(
                    "%s: %s must be false, got true; every tensor here is dense".formatted(who(), option));
        }
    }

    final boolean hasTable() {
        return table != null || options.vocabulary != null;
    }

    final TokenTable table() {
        if (table == null) {
            if (options.vocabulary == null) {
                throw new IllegalStateException(who() + ": has no vocabulary yet; call adapt or setVocabulary first");
            }
            table = TokenTable.given(options.rules(who()), options.vocabulary, options.idfWeights);
        }
        return table;
    }

    /** Learns the vocabulary from samples, which are lists of tokens. */
    final void learn(List<List<String>> samples) {
        if (options.vocabulary != null) {
            throw new IllegalStateException(who() + ": adapt would replace the vocabulary that was given; give none");
        }
        TokenCounts counts = TokenCounts.of(samples);
        if (counts.isEmpty()) {
            throw new IllegalArgumentException(who() + ": adapt needs at least 1 token, got none");
        }
        replace(TokenTable.learned(options.rules(who()), counts));
    }

    private void replace(TokenTable newTable) {
        boolean columns = options.outputMode != TokenOutput.INT && !options.padToMaxTokens;
        if (columns && hasTable() && table().size() != newTable.size()) {
            throw new IllegalStateException(
                    "%s: the vocabulary must keep its size %d with outputMode \"%s\", got %d; make a new one"
                            .formatted(who(), table().size(), options.outputMode, newTable.size()));
        }
        table = newTable;
    }

    private List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "%s: vocabulary must be a text file in UTF-8, got %s, which cannot be read".formatted(who(), file),
                    failed);
        }
    }
}
