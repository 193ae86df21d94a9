package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Strings;
import io.github.monokeras.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns strings into the indices of a vocabulary, or, inverted, indices into strings.
 *
 * <p>The indices are: 0 for the mask, if there is one and {@code outputMode} is {@code "int"}; then {@code numOovIndices}
 * for tokens that are not in the vocabulary ("out of vocabulary"); then the vocabulary. It is learned by {@link #adapt},
 * the most frequent token first and, of equally frequent ones, the last by its bytes first; or it is given by
 * {@link #vocabulary}.
 *
 * <p>It is called on strings, or is a layer of a model behind an {@code Input} of dtype {@code "string"}: input
 * {@code (batch, …)}, output for {@code "int"} the same, for {@code "one_hot"} {@code (batch, …, vocabularySize())}, where a
 * last axis of size 1 gives way, else {@code (batch, vocabularySize())}. Inverted it is called on its own only.
 *
 * <pre>{@code
 * var lookup = new StringLookup().vocabulary("a", "b");
 * lookup.call("b", "z");  // [2. 0.]
 * }</pre>
 *
 * <p>The numbers are float32, where Keras gives int64.
 *
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/categorical/string_lookup/">keras.layers.StringLookup</a>
 */
public final class StringLookup extends TokenLookup<StringLookup> {

    /** Makes a lookup without a vocabulary, with Keras's defaults. */
    public StringLookup() {}

    /**
     * Sets how many indices unknown tokens get, at least 0; default 1. With 0 they are refused; with more than 1 each goes
     * to the one that FarmHash's fingerprint of it names.
     */
    public StringLookup numOovIndices(int numOovIndices) {
        if (numOovIndices < 0) {
            throw new IllegalArgumentException(who() + ": numOovIndices must be at least 0, got " + numOovIndices);
        }
        unset().numOovIndices = numOovIndices;
        return this;
    }

    /** Sets the token that stands for nothing: index 0, and counted nowhere; default null, none. */
    public StringLookup maskToken(@Nullable String maskToken) {
        unset().maskToken = maskToken;
        return this;
    }

    /** Sets what an index that no token has becomes if inverted; default {@code "[UNK]"}. */
    public StringLookup oovToken(String oovToken) {
        unset().oovToken = oovToken;
        return this;
    }

    /** Says whether indices become tokens; default false. */
    public StringLookup invert(boolean invert) {
        unset().invert = invert;
        return this;
    }

    /** Sets one or two numbers that unknown tokens' indices depend on, by SipHash then; default none. */
    public StringLookup salt(long... salt) {
        if (salt.length != 1 && salt.length != 2) {
            throw new IllegalArgumentException(who() + ": salt must be 1 or 2 numbers, got " + salt.length);
        }
        unset().salt = List.of(salt[0], salt[salt.length - 1]);
        return this;
    }

    /**
     * Learns the vocabulary from tokens, and for TF-IDF their weights, each token being a sample.
     *
     * @throws IllegalArgumentException if there are no tokens
     * @throws IllegalStateException if the vocabulary was given, or outputs would get another number of columns
     */
    public void adapt(String... tokens) {
        adapt(List.of(tokens));
    }

    /** Learns the vocabulary, as {@link #adapt(String...)}, from tokens or from lists of tokens, each list a sample. */
    public void adapt(List<?> tokens) {
        Strings strings = Strings.of(who() + ".adapt", tokens);
        learn(
                strings.shape().rank() == 1
                        ? strings.reshape(strings.values().size(), 1).rows()
                        : strings.rows());
    }

    /**
     * Looks tokens up.
     *
     * @return {@code (tokens,)} of indices; {@code (tokens, vocabularySize())} for {@code "one_hot"}; else
     *     {@code (vocabularySize(),)}, as the tokens are one sample
     * @throws IllegalArgumentException if one is unknown and {@code numOovIndices} is 0
     * @throws IllegalStateException if there is no vocabulary yet, or the lookup is inverted
     */
    public Tensor call(String... tokens) {
        return call(List.of(tokens));
    }

    /** Looks tokens up, as {@link #call(String...)}; lists of tokens are samples: {@code (samples, tokens)}. */
    public Tensor call(List<?> tokens) {
        if (options().invert) {
            throw new IllegalStateException(who() + ": takes a Tensor of indices, as invert is set");
        }
        return call(Strings.of(who(), tokens));
    }

    @Override
    public Tensor call(Strings strings) {
        return switch (options().outputMode) {
            case INT -> Tensor.of(strings.shape(), table().indices(strings.values()));
            case ONE_HOT -> table().oneHot(strings);
            default -> rows(strings);
        };
    }

    /** Looks tokens up, as {@link #call(List)}. */
    public Tensor call(String[][] tokens) {
        return call(Arrays.asList(tokens));
    }

    /**
     * Looks indices up, if {@code invert} is set.
     *
     * @return the tokens in row-major order, {@code oovToken} where no token has the index
     * @throws IllegalStateException if there is no vocabulary yet, or the lookup is not inverted
     */
    public List<String> call(Tensor indices) {
        if (!options().invert) {
            throw new IllegalStateException(who() + ": takes tokens; for indices set invert(true)");
        }
        return Arrays.stream(indices.toDoubleArray()).mapToObj(table()::token).toList();
    }

    @Override
    protected Shape outputShape(Shape input) {
        if (options().outputMode == TokenOutput.INT) {
            return input;
        }
        int[] dims = input.dims();
        if (options().outputMode == TokenOutput.ONE_HOT) {
            int kept = dims.length > 0 && dims[dims.length - 1] == 1 ? dims.length - 1 : dims.length;
            int[] rows = Arrays.copyOf(dims, kept + 1);
            rows[kept] = table().depth();
            return Shape.of(rows);
        }
        if (dims.length != 1) {
            throw new IllegalArgumentException("%s: samples must have shape (tokens,) for outputMode \"%s\", got %s"
                    .formatted(who(), options().outputMode, input));
        }
        return Shape.of(table().depth());
    }

    @Override
    protected void describe(Config config) {
        LookupOptions options = options();
        config.put("invert", options.invert)
                .put("max_tokens", options.maxTokens)
                .put("num_oov_indices", options.numOovIndices)
                .put("oov_token", options.oovToken)
                .put("mask_token", options.maskToken)
                .put("output_mode", options.outputMode.toString())
                .put("sparse", false)
                .put("pad_to_max_tokens", options.padToMaxTokens)
                .put("idf_weights", options.writtenWeights())
                .put("vocabulary", options.writtenVocabulary())
                .put("vocabulary_size", hasTable() ? vocabularySize() : null)
                .put("oov_method", "floormod")
                .put("salt", options.salt.isEmpty() ? null : options.salt)
                .put("encoding", "utf-8");
    }

    @Override
    protected StringLookup self() {
        return this;
    }

    private Tensor rows(Strings tokens) {
        if (tokens.shape().rank() > 2) {
            throw new IllegalArgumentException(
                    "%s: tokens must have shape (tokens,) or (samples, tokens) for outputMode \"%s\", got %s"
                            .formatted(who(), options().outputMode, tokens.shape()));
        }
        Tensor rows = table().rows(tokens.rows());
        return tokens.shape().rank() == 1 ? rows.reshape(-1) : rows;
    }
}
