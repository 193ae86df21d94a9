package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import java.util.List;

/**
 * Writes the numbers of categories, from 0 to {@code numTokens - 1}, as rows of zeros and ones.
 *
 * <p>Input {@code (batch, length)}, output {@code (batch, numTokens)}, as {@link CategoryLayer} says; default
 * {@code multi_hot}. A second input {@code (batch, length)} gives each number its weight where {@code count} adds them up:
 * Keras's {@code count_weights}. Numbers outside are left out.
 *
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/categorical/category_encoding/">keras.layers.CategoryEncoding</a>
 */
public final class CategoryEncoding extends CategoryLayer<CategoryEncoding> {

    private final int numTokens;

    /**
     * Makes a layer for so many categories.
     *
     * @param numTokens at least 1
     */
    public CategoryEncoding(int numTokens) {
        super(OutputMode.MULTI_HOT);
        if (numTokens < 1) {
            throw new IllegalArgumentException("CategoryEncoding: numTokens must be at least 1, got " + numTokens);
        }
        this.numTokens = numTokens;
    }

    @Override
    List<OutputMode> modes() {
        return List.of(OutputMode.ONE_HOT, OutputMode.MULTI_HOT, OutputMode.COUNT);
    }

    @Override
    public long index(double number) {
        return number < 0 || number >= numTokens ? -1 : (long) number;
    }

    @Override
    public int depth() {
        return numTokens;
    }

    @Override
    protected List<Shape> outputShapes(List<Shape> inputs) {
        if (inputs.size() == 1) {
            return super.outputShapes(inputs);
        }
        if (inputs.size() != 2
                || outputMode() != OutputMode.COUNT
                || !inputs.get(0).equals(inputs.get(1))) {
            throw new IllegalArgumentException(
                    "%s: takes 1 input, or for outputMode \"count\" 2 of the same shape, numbers and weights; got %s"
                            .formatted(who(), Node.listed(inputs)));
        }
        return List.of(encoded(inputs.get(0)));
    }

    @Override
    protected void describe(Config config) {
        config.put("num_tokens", numTokens).put("output_mode", outputMode().toString());
    }

    @Override
    protected CategoryEncoding self() {
        return this;
    }
}
