package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives each whole number of a vocabulary its index.
 *
 * <p>Input {@code (batch, …)}, output as {@link CategoryLayer} says; default {@code int}. The first indices are the layer's
 * own: 0 for the mask token, if there is one and the mode is {@code int}, then those of numbers that are not in the
 * vocabulary. The vocabulary is given, or {@link #adapt} learns it.
 *
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/categorical/integer_lookup/">keras.layers.IntegerLookup</a>
 */
public final class IntegerLookup extends CategoryLayer<IntegerLookup> {

    private final IntegerTable table = new IntegerTable();

    /** Makes a layer that keeps one index for all numbers that are not in its vocabulary. */
    public IntegerLookup() {
        super(OutputMode.INT);
    }

    /** Sets how many indices there are at most, with the layer's own, at least 2; default any number. */
    public IntegerLookup maxTokens(@Nullable Integer most) {
        changing().maxTokens(who(), most);
        return this;
    }

    /** Sets how many indices numbers have that are not in the vocabulary, 0: they are refused; default 1. */
    public IntegerLookup numOovIndices(int count) {
        changing().numOovIndices(who(), count);
        return this;
    }

    /** Sets the number that stands for nothing; default none. */
    public IntegerLookup maskToken(@Nullable Long token) {
        changing().maskToken = token;
        return this;
    }

    /** Sets the number that stands for nothing, as {@link #maskToken(Long)}. */
    public IntegerLookup maskToken(long token) {
        return maskToken((Long) token);
    }

    /** Sets the number that {@code invert} returns for an index of no number; default -1. */
    public IntegerLookup oovToken(long token) {
        changing().oovToken = token;
        return this;
    }

    /** Says whether indices come in and numbers go out; default false. */
    public IntegerLookup invert(boolean newInvert) {
        changing().invert = newInvert;
        return this;
    }

    /** Says whether rows have {@link #maxTokens} places, however small the vocabulary is; default false. */
    public IntegerLookup padToMaxTokens(boolean pad) {
        changing().padToMaxTokens = pad;
        return this;
    }

    /**
     * Sets which of several indices a number has that is not in the vocabulary: {@code "floormod"}, its remainder, or
     * {@code "farmhash"}, that of its hash; default {@code "floormod"}.
     */
    public IntegerLookup oovMethod(String name) {
        changing().oovMethod(who(), name);
        return this;
    }

    /** Sets one number, or two, without which nobody can tell the hash; default none. */
    public IntegerLookup salt(long... newSalt) {
        changing().salt = HashBins.salt(who(), newSalt);
        return this;
    }

    /** Gives the vocabulary instead of learning it; the layer's own numbers may stand at its start. */
    public IntegerLookup vocabulary(long... tokens) {
        requireUnbuilt();
        table.give(tokens, false);
        return this;
    }

    /** Gives the vocabulary in a text file, one number a line. */
    public IntegerLookup vocabulary(Path file) {
        requireUnbuilt();
        table.give(lines(file), true);
        return this;
    }

    /** Gives what each number of the vocabulary counts, which {@code tf_idf} needs. */
    public IntegerLookup idfWeights(double... weights) {
        requireUnbuilt();
        table.giveWeights(weights);
        return this;
    }

    /**
     * Learns the vocabulary, the most frequent numbers first, and what each counts; a model that is not built yet learns its
     * input shape too.
     *
     * @param data samples {@code (count, …)} of any kind that {@code fit} takes; of a row of numbers each is a sample
     * @throws IllegalStateException if the vocabulary was given, or rows would change their length in a built model
     * @throws IllegalArgumentException if there are no data
     */
    public void adapt(Object data) {
        Tensor tensor = Tensor.from(data);
        if (tensor.size() == 0) {
            throw new IllegalArgumentException(who() + ": adapt needs at least 1 number, got shape " + tensor.shape());
        }
        table.learn(who(), outputMode(), tensor, isBuilt());
        if (!isBuilt() && declaredInputShape() == null) {
            declareInput(
                    tensor.shape().rank() == 1 ? Shape.of(1) : tensor.shape().withoutBatch());
        }
    }

    /**
     * Replaces the vocabulary.
     *
     * @param tokens the numbers; the layer's own may stand at their start
     * @param idfWeights what each counts, for {@code tf_idf} only
     * @throws IllegalStateException if rows would change their length in a built model
     */
    public void setVocabulary(long[] tokens, double... idfWeights) {
        if (outputMode() == OutputMode.TF_IDF == (idfWeights.length == 0)) {
            throw new IllegalArgumentException(
                    "%s: setVocabulary takes idfWeights for outputMode \"tf_idf\" only, and needs them then, got outputMode \"%s\" and %d"
                            .formatted(who(), outputMode(), idfWeights.length));
        }
        table.set(who(), outputMode(), tokens, idfWeights, isBuilt());
    }

    /** Returns the vocabulary in the order of the indices, the layer's own numbers included. */
    public List<Long> getVocabulary() {
        return getVocabulary(true);
    }

    /** Returns the vocabulary in the order of the indices, with the layer's own numbers or without. */
    public List<Long> getVocabulary(boolean includeSpecialTokens) {
        List<Long> all = table.tokens(who(), outputMode());
        int from = includeSpecialTokens ? 0 : table.options.specialCount(outputMode());
        return List.copyOf(all.subList(from, all.size()));
    }

    /** Returns how many indices there are, the layer's own included. */
    public int vocabularySize() {
        return table.size(who(), outputMode());
    }

    @Override
    List<OutputMode> modes() {
        return List.of(OutputMode.values());
    }

    @Override
    void modeChanged() {
        table.forget();
    }

    @Override
    public long index(double number) {
        return table.index(who(), outputMode(), (long) number);
    }

    @Override
    public int depth() {
        Integer padded = table.options.paddedSize();
        return padded == null ? vocabularySize() : padded;
    }

    @Override
    public double[] weights() {
        return outputMode() == OutputMode.TF_IDF ? table.weights(who(), outputMode(), depth()) : new double[0];
    }

    @Override
    protected List<Shape> outputShapes(List<Shape> inputs) {
        table.check(who(), outputMode());
        return super.outputShapes(inputs);
    }

    @Override
    protected void describe(Config config) {
        table.describe(who(), outputMode(), config);
        config.put("output_mode", outputMode().toString()).put("sparse", false).put("vocabulary_dtype", "int64");
    }

    @Override
    protected IntegerLookup self() {
        return this;
    }

    private IntegerLookupOptions changing() {
        requireUnbuilt();
        table.forget();
        return table.options;
    }

    private long[] lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .mapToLong(line -> Long.parseLong(line.strip()))
                    .toArray();
        } catch (IOException | NumberFormatException failed) {
            String message =
                    "%s: vocabulary must be a text file with one whole number a line, got %s, which cannot be read so"
                            .formatted(who(), file);
            throw failed instanceof IOException unreadable
                    ? new UncheckedIOException(message, unreadable)
                    : new IllegalArgumentException(message, failed);
        }
    }
}
