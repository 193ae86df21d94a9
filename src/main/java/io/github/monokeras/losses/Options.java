package io.github.monokeras.losses;

import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/** What losses' options and labels must be like. */
final class Options {

    private Options() {}

    static void requireFraction(String who, String option, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("%s: %s must be within 0 and 1, got %s".formatted(who, option, value));
        }
    }

    static void requirePositive(String who, String option, double value) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(
                    "%s: %s must be above 0 and finite, got %s".formatted(who, option, value));
        }
    }

    static void requireNotNegative(String who, String option, double value) {
        if (!(value >= 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(
                    "%s: %s must be at least 0 and finite, got %s".formatted(who, option, value));
        }
    }

    /** Returns the shape of labels that give one number for each prediction. */
    static Shape oneForEach(Shape output) {
        int[] dims = output.dims();
        dims[dims.length - 1] = 1;
        return Shape.of(dims);
    }

    static void requireClassNumbers(String call, String who, Tensor yTrue, int classes, @Nullable Integer ignored) {
        for (int i = 0; i < yTrue.size(); i++) {
            double label = yTrue.getFlat(i);
            boolean isClass = label >= 0 && label < classes && label == Math.rint(label);
            if (!isClass && (ignored == null || label != ignored)) {
                throw new IllegalArgumentException(
                        "%s: y must hold class numbers from 0 to %d for %s, got %s; give the last layer a unit for each class, or one-hot labels to CategoricalCrossentropy"
                                .formatted(call, classes - 1, who, label));
            }
        }
    }
}
