package io.github.monokeras.layers;

import io.github.monokeras.names.AutoNames;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Strings;
import io.github.monokeras.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Turns texts into rows of numbers: made alike, split into tokens, joined to n-grams if wanted, and looked up in a
 * vocabulary.
 *
 * <p>With {@code outputMode} {@code "int"} index 0 fills short rows and 1 stands for tokens that are not in the vocabulary,
 * else 0 does. The vocabulary is learned by {@link #adapt}, the most frequent token first and, of equally frequent ones,
 * the last by its bytes first; or it is given by {@link #vocabulary}.
 *
 * <p>It is called on texts, or is the first layer of a model, which then takes texts {@code (batch,)} or {@code (batch, 1)};
 * output {@code (batch, tokens)}, of which the number of a batch's longest text is meant unless
 * {@link #outputSequenceLength} says another.
 *
 * <pre>{@code
 * var vectorizer = new TextVectorization().maxTokens(10_000).outputSequenceLength(200);
 * vectorizer.adapt(texts);
 * var model = new Sequential(vectorizer, new Embedding(10_000, 16), new GlobalAveragePooling1D(), new Dense(1));
 * }</pre>
 *
 * <p>The numbers are float32, where Keras gives int64.
 *
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/text/text_vectorization/">
 *     keras.layers.TextVectorization</a>
 */
public final class TextVectorization extends TokenLookup<TextVectorization> {

    private @Nullable String standardize = "lower_and_strip_punctuation";
    private @Nullable UnaryOperator<String> standardization =
            Tokenizer.standardization(who(), "lower_and_strip_punctuation");
    private @Nullable String split = "whitespace";
    private @Nullable Function<String, List<String>> splitting = Tokenizer.split(who(), "whitespace");
    private @Nullable Object ngrams;
    private int @Nullable [] widths;
    private @Nullable Integer outputSequenceLength;
    private final String lookupName;

    /** Makes one without a vocabulary, with Keras's defaults. */
    public TextVectorization() {
        unset().maskToken = "";
        // Keras's has a StringLookup inside, which uses up a name.
        lookupName = AutoNames.next("StringLookup");
    }

    /**
     * Sets how texts are made alike: {@code "lower_and_strip_punctuation"} (the default), {@code "lower"} (A to Z only),
     * {@code "strip_punctuation"} (that of ASCII), or null: not at all.
     */
    public TextVectorization standardize(@Nullable String name) {
        unset();
        standardization = name == null ? null : Tokenizer.standardization(who(), name);
        standardize = name;
        return this;
    }

    /** Sets a function of one's own that makes texts alike, each by itself. */
    public TextVectorization standardizeWith(UnaryOperator<String> function) {
        standardize(null).standardization = function;
        return this;
    }

    /** Sets what splits a text into tokens: {@code "whitespace"} (the default), {@code "character"}, or null: nothing. */
    public TextVectorization split(@Nullable String name) {
        unset();
        splitting = name == null ? null : Tokenizer.split(who(), name);
        split = name;
        return this;
    }

    /** Sets a function of one's own that splits a text into tokens. */
    public TextVectorization splitWith(Function<String, List<String>> function) {
        split(null).splitting = function;
        return this;
    }

    /** Joins tokens to n-grams: single tokens, pairs, and so on up to {@code n} of them, at least 1; default none. */
    public TextVectorization ngrams(int n) {
        ngrams(n < 1 ? new int[] {n} : IntStream.rangeClosed(1, n).toArray()).ngrams = n;
        return this;
    }

    /** Joins tokens to n-grams of exactly these lengths, each at least 1, those of the first length first; default none. */
    public TextVectorization ngrams(int[] lengths) {
        unset();
        if (Arrays.stream(lengths).anyMatch(length -> length < 1)) {
            throw new IllegalArgumentException(
                    "%s: ngrams must be at least 1, got %s".formatted(who(), Arrays.toString(lengths)));
        }
        widths = lengths.clone();
        ngrams = widths;
        return this;
    }

    /** Sets how long every row of indices is, cut or filled with 0, at least 1; default null, as long as the longest. */
    public TextVectorization outputSequenceLength(@Nullable Integer length) {
        unset();
        if (length != null && length < 1) {
            throw new IllegalArgumentException(who() + ": outputSequenceLength must be at least 1, got " + length);
        }
        outputSequenceLength = length;
        return this;
    }

    /** Is there for Keras's option of that name: false only, every tensor here is dense. */
    public TextVectorization ragged(boolean ragged) {
        requireFalse("ragged", ragged);
        return this;
    }

    /**
     * Learns the vocabulary from texts, and for TF-IDF their tokens' weights.
     *
     * @throws IllegalArgumentException if there are no tokens in them
     * @throws IllegalStateException if the vocabulary was given, or outputs would get another number of columns
     */
    public void adapt(String... texts) {
        adapt(List.of(texts));
    }

    /** Learns the vocabulary, as {@link #adapt(String...)}; if they are not split, texts may be lists of tokens. */
    public void adapt(List<?> texts) {
        Strings strings = Strings.of(who() + ".adapt", texts);
        learn(tokens(
                strings.shape().rank() == 1 ? strings.reshape(strings.values().size(), 1) : strings));
    }

    /**
     * Turns texts into numbers.
     *
     * @return {@code (texts, tokens)} of indices, else {@code (texts, vocabularySize())}; if texts are not split they are
     *     the tokens of one sample: {@code (texts,)} of indices, else {@code (vocabularySize(),)}
     * @throws IllegalStateException if there is no vocabulary yet
     */
    public Tensor call(String... texts) {
        return call(List.of(texts));
    }

    /** Turns texts into numbers, as {@link #call(String...)}; if they are not split, texts may be lists of tokens. */
    public Tensor call(List<?> texts) {
        return call(Strings.of(who(), texts));
    }

    @Override
    public Tensor call(Strings strings) {
        TokenOutput mode = mode();
        List<List<String>> rows = tokens(strings);
        boolean oneSample = splitting == null && strings.shape().rank() == 1;
        Tensor output = switch (mode) {
            case INT -> table().padded(rows, outputSequenceLength);
            case ONE_HOT -> table().oneHot(Strings.of(who(), oneSample ? rows.get(0) : rows));
            default -> table().rows(rows);
        };
        return oneSample && mode != TokenOutput.ONE_HOT ? output.reshape(-1) : output;
    }

    /** Turns texts into numbers, as {@link #call(List)}. */
    public Tensor call(String[][] texts) {
        return call(Arrays.asList(texts));
    }

    @Override
    public boolean fillsRows() {
        return options().outputMode == TokenOutput.INT && outputSequenceLength == null;
    }

    @Override
    protected Shape outputShape(Shape input) {
        boolean fits =
                splitting == null ? input.rank() == 1 : input.rank() == 0 || (input.rank() == 1 && input.dim(0) == 1);
        if (!fits) {
            throw new IllegalArgumentException("%s: samples must have shape %s, got %s"
                    .formatted(
                            who(),
                            splitting == null ? "(tokens,) as they are not split" : "() or (1,), a text each",
                            input));
        }
        if (mode() == TokenOutput.ONE_HOT) {
            return Shape.of(input.dim(0), table().depth());
        }
        if (mode() != TokenOutput.INT) {
            return Shape.of(table().depth());
        }
        return Shape.of(outputSequenceLength == null ? Shape.UNKNOWN : outputSequenceLength);
    }

    @Override
    protected void describe(Config config) {
        if ((standardize == null && standardization != null) || (split == null && splitting != null)) {
            throw new IllegalStateException(
                    who() + ": getConfig cannot write a function of one's own; name standardize and split");
        }
        LookupOptions options = options();
        config.put("max_tokens", options.maxTokens)
                .put("standardize", standardize)
                .put("split", split)
                .put("ngrams", ngrams)
                .put("output_mode", options.outputMode.toString())
                .put("output_sequence_length", outputSequenceLength)
                .put("pad_to_max_tokens", options.padToMaxTokens)
                .put("sparse", false)
                .put("ragged", false)
                .put("vocabulary", options.writtenVocabulary())
                .put("idf_weights", options.writtenWeights())
                .put("encoding", "utf-8")
                .put("vocabulary_size", vocabularySize());
    }

    @Override
    public List<SavedPart> savedParts() {
        return List.of(new SavedPart("_lookup_layer", lookupName, this));
    }

    @Override
    protected TextVectorization self() {
        return this;
    }

    /** How tokens are written, if the options go together. */
    private TokenOutput mode() {
        TokenOutput mode = options().outputMode;
        if (mode != TokenOutput.INT && outputSequenceLength != null) {
            throw new IllegalArgumentException(
                    "%s: outputSequenceLength is for outputMode \"int\" only, got \"%s\"".formatted(who(), mode));
        }
        if (mode == TokenOutput.ONE_HOT && splitting != null) {
            throw new IllegalArgumentException(who()
                    + ": outputMode \"one_hot\" needs split(null), as rows would differ in length; take \"multi_hot\"");
        }
        return mode;
    }

    private List<List<String>> tokens(Strings texts) {
        return Tokenizer.tokens(who(), standardization == null ? texts : texts.map(standardization), splitting, widths);
    }
}
