package io.github.monokeras.plots;

import static io.github.monokeras.Keras.batchSize;
import static io.github.monokeras.Keras.verbose;

import io.github.monokeras.Sequential;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;

/**
 * A model as a function of one or two numbers.
 *
 * @param model the model
 * @param inputs how many numbers go in
 */
record ModelFunction(Sequential model, int inputs) {

    private static final int BATCH = 4096;

    /**
     * Checks a model.
     *
     * @param who who says what is wrong
     * @param most how many inputs it may have at most
     * @param advice what else to draw, after the semicolon
     */
    static ModelFunction of(String who, Sequential model, int most, String advice) {
        if (model.layers().isEmpty()) {
            throw new IllegalArgumentException(
                    "%s: the model must have layers, got none; add one first".formatted(who));
        }
        Shape input = model.layers().get(0).inputShape();
        if (input.rank() != 1 || input.dim(0) > most) {
            throw new IllegalArgumentException("%s: the model must have %s, got %s; %s"
                    .formatted(who, most == 1 ? "1 input" : "1 or 2 inputs", count(input), advice));
        }
        Shape output = model.layers().get(model.layers().size() - 1).outputShape();
        if (output.rank() != 1 || output.dim(0) != 1) {
            throw new IllegalArgumentException(
                    "%s: the model must have 1 output, got %s".formatted(who, count(output)));
        }
        return new ModelFunction(model, input.dim(0));
    }

    /** Returns the outputs for rows of {@link #inputs()} numbers; prints nothing. */
    double[] at(double[] rows) {
        Tensor x = Tensor.of(Shape.of(rows.length / inputs, inputs), rows);
        return model.predict(x, verbose(0), batchSize(BATCH)).toDoubleArray();
    }

    private static String count(Shape shape) {
        return shape.rank() == 1 ? Integer.toString(shape.dim(0)) : "shape " + shape;
    }
}
