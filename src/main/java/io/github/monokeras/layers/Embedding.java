package io.github.monokeras.layers;

import io.github.monokeras.constraints.Constraint;
import io.github.monokeras.initializers.Initializer;
import io.github.monokeras.initializers.RandomUniform;
import io.github.monokeras.regularizers.Regularizer;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns whole numbers, as of words, into vectors that are learned: {@code output_i = embeddings[input_i]}.
 *
 * <p>Input {@code (batch, …)} of numbers from 0 to {@code inputDim - 1}, output {@code (batch, …, outputDim)}; embeddings
 * {@code (inputDim, outputDim)}. The numbers are cut to whole ones; one below 0 counts from the last row, as in Keras; another
 * one that has no row is refused with an IllegalArgumentException once it comes.
 *
 * @see <a href="https://keras.io/api/layers/core_layers/embedding/">keras.layers.Embedding</a>
 */
public final class Embedding extends SingleInputLayer<Embedding> {

    private final int inputDim;
    private final int outputDim;
    private WeightRules embeddings = new WeightRules(new RandomUniform());
    private @Nullable Tensor weights;
    private boolean maskZero;

    /**
     * Makes a layer for so many different numbers.
     *
     * @param inputDim how many there are, at least 1
     * @param outputDim the length of each one's vector, at least 1
     */
    public Embedding(int inputDim, int outputDim) {
        this.inputDim = requirePositive("inputDim", inputDim);
        this.outputDim = requirePositive("outputDim", outputDim);
    }

    /** Sets where the embeddings start, by Keras's name; default {@code "uniform"}. */
    public Embedding embeddingsInitializer(String name) {
        return embeddingsInitializer(Initializer.of(name));
    }

    /** Sets where the embeddings start; default {@link RandomUniform}. */
    public Embedding embeddingsInitializer(Initializer initializer) {
        return embeddings(embeddings.startingAt(initializer));
    }

    /** Sets what the embeddings cost, by Keras's name, as {@code "l2"}; default nothing. */
    public Embedding embeddingsRegularizer(String name) {
        return embeddingsRegularizer(Regularizer.of(name));
    }

    /** Sets what the embeddings cost; default nothing. */
    public Embedding embeddingsRegularizer(Regularizer regularizer) {
        return embeddings(embeddings.costing(regularizer));
    }

    /** Sets where the embeddings may be, by Keras's name, as {@code "unit_norm"}; default anywhere. */
    public Embedding embeddingsConstraint(String name) {
        return embeddingsConstraint(Constraint.of(name));
    }

    /** Sets where the embeddings may be; default anywhere. */
    public Embedding embeddingsConstraint(Constraint constraint) {
        return embeddings(embeddings.within(constraint));
    }

    /** Says whether the number 0 fills up short sequences and does not count in the layers behind; default false. */
    public Embedding maskZero(boolean newMaskZero) {
        requireUnbuilt();
        maskZero = newMaskZero;
        return this;
    }

    /**
     * Gives the embeddings to start with, instead of an initializer.
     *
     * @param start {@code (inputDim, outputDim)}: an array, a nested array, a {@link Tensor} or a list of numbers
     * @throws IllegalArgumentException if the shape is another one
     */
    public Embedding weights(Object start) {
        requireUnbuilt();
        Tensor given = Tensor.from(start);
        Shape shape = Shape.of(inputDim, outputDim);
        if (!given.shape().equals(shape)) {
            throw new IllegalArgumentException(
                    "Embedding: weights must be of shape %s, got shape %s".formatted(shape, given.shape()));
        }
        weights = given;
        return this;
    }

    /** Returns how many different numbers there are. */
    public int inputDim() {
        return inputDim;
    }

    /** Returns the length of each one's vector. */
    public int outputDim() {
        return outputDim;
    }

    /** Says whether the number 0 does not count. */
    public boolean maskZero() {
        return maskZero;
    }

    /**
     * Returns the row of a number, for the backends.
     *
     * @throws IllegalArgumentException if it has none
     */
    public int row(double number) {
        if (!(number > -inputDim - 1 && number < inputDim)) {
            throw new IllegalArgumentException(
                    "%s: inputs must be from 0 to %d, got %s; give inputDim as the largest plus 1"
                            .formatted(who(), inputDim - 1, number));
        }
        int index = (int) number;
        return index < 0 ? index + inputDim : index;
    }

    @Override
    public boolean supportsMasking() {
        return maskZero;
    }

    @Override
    protected void describe(Config config) {
        config.put("input_dim", inputDim)
                .put("output_dim", outputDim)
                .put("embeddings_initializer", embeddings.initializer())
                .put("embeddings_regularizer", embeddings.regularizer())
                .put("activity_regularizer", activityRegularizer())
                .put("embeddings_constraint", embeddings.constraint())
                .put("mask_zero", maskZero);
    }

    @Override
    protected Shape outputShape(Shape input) {
        int[] dims = Arrays.copyOf(input.dims(), input.rank() + 1);
        dims[input.rank()] = outputDim;
        return Shape.of(dims);
    }

    @Override
    protected List<WeightSpec> weightSpecs(Shape input) {
        Tensor start = weights;
        WeightRules options = start == null ? embeddings : embeddings.startingAt((shape, random) -> start);
        return List.of(options.spec("embeddings", Shape.of(inputDim, outputDim)));
    }

    @Override
    protected Embedding self() {
        return this;
    }

    private Embedding embeddings(WeightRules options) {
        requireUnbuilt();
        embeddings = options;
        return this;
    }

    private static int requirePositive(String option, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("Embedding: %s must be at least 1, got %d".formatted(option, value));
        }
        return value;
    }
}
