package io.github.monokeras.preprocessing;

import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.Arrays;

/**
 * One-hot labels: class {@code k} of {@code numClasses} becomes a row of zeros with a 1 at {@code k}.
 *
 * <p>Labels {@code (batch, …)} give {@code (batch, …, numClasses)} in float32; a last axis of length 1 is taken away first,
 * so {@code (batch, 1)} and {@code (batch,)} give the same. A single number gives {@code (numClasses,)}.
 *
 * <p>Keras counts negative labels from the last class and cuts off fractions; here both are refused.
 *
 * @see <a href="https://keras.io/api/utils/python_utils/#to_categorical-function">keras.utils.to_categorical</a>
 */
public final class ToCategorical {

    private static final int GREATEST_LABEL = Integer.MAX_VALUE - 1;

    private ToCategorical() {}

    /**
     * Makes one-hot labels of as many classes as the greatest label asks for: {@code max(labels) + 1}.
     *
     * @param labels whole numbers from 0 on, of any kind that {@link Tensor#from} takes
     * @throws IllegalArgumentException if there are none, or one is negative, has a fraction or is not finite
     */
    public static Tensor of(Object labels) {
        Tensor numbers = numbers(labels);
        if (numbers.size() == 0) {
            throw new IllegalArgumentException(
                    "toCategorical: labels must hold at least 1 number, got shape %s; or say numClasses"
                            .formatted(numbers.shape()));
        }
        requireLabels(numbers, GREATEST_LABEL, "from 0 to " + GREATEST_LABEL);
        double greatest = Arrays.stream(numbers.toDoubleArray()).max().orElseThrow();
        return oneHot(numbers, (int) greatest + 1);
    }

    /**
     * Makes one-hot labels of so many classes.
     *
     * @param labels whole numbers from 0 to {@code numClasses - 1}, of any kind that {@link Tensor#from} takes
     * @param numClasses the length of the new last axis, at least 1
     * @throws IllegalArgumentException if a label or {@code numClasses} is out of range, has a fraction or is not finite
     */
    public static Tensor of(Object labels, int numClasses) {
        if (numClasses < 1) {
            throw new IllegalArgumentException("toCategorical: numClasses must be at least 1, got " + numClasses);
        }
        Tensor numbers = numbers(labels);
        requireLabels(
                numbers, numClasses - 1, "from 0 to %d, as numClasses is %d".formatted(numClasses - 1, numClasses));
        return oneHot(numbers, numClasses);
    }

    /** A Number is one label without an axis, as in Keras; {@link Tensor#from} makes a row of it. */
    private static Tensor numbers(Object labels) {
        Tensor tensor = Tensor.from(labels);
        return labels instanceof Number ? tensor.reshape() : tensor;
    }

    private static void requireLabels(Tensor labels, int greatest, String range) {
        for (int i = 0; i < labels.size(); i++) {
            double label = labels.getFlat(i);
            if (!(label >= 0 && label <= greatest && label == Math.rint(label))) {
                throw new IllegalArgumentException(
                        "toCategorical: labels must be whole numbers %s, got %s at position %d"
                                .formatted(range, label, i));
            }
        }
    }

    private static Tensor oneHot(Tensor labels, int numClasses) {
        Shape shape = withClasses(labels.shape(), numClasses);
        if (shape.size() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "toCategorical: one-hot labels must have at most %d numbers, got shape %s"
                            .formatted(Integer.MAX_VALUE, shape));
        }
        float[] values = new float[(int) shape.size()];
        for (int i = 0; i < labels.size(); i++) {
            values[i * numClasses + (int) labels.getFlat(i)] = 1;
        }
        return Tensor.of(shape, values);
    }

    private static Shape withClasses(Shape labels, int numClasses) {
        int[] dims = labels.dims();
        boolean column = dims.length > 1 && dims[dims.length - 1] == 1;
        int[] longer = Arrays.copyOf(dims, column ? dims.length : dims.length + 1);
        longer[longer.length - 1] = numClasses;
        return Shape.of(longer);
    }
}
