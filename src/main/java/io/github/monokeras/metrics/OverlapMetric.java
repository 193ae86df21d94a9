package io.github.monokeras.metrics;

import io.github.monokeras.tensor.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A metric of how far two regions overlap, for each class {@code tp / (tp + fp + fn)}: the mean of those classes that occur.
 *
 * <p>Keras counts in whole numbers, and so does this: a sample's weight loses what stands behind its point. Labels and
 * predictions outside of the classes are left out.
 */
public sealed interface OverlapMetric extends Metric permits IoU, BinaryIoU, MeanIoU, OneHotIoU, OneHotMeanIoU {

    /** Added to every divisor. */
    double EPSILON = 1e-7;

    /** Returns how many classes there are. */
    int numClasses();

    /** Returns the classes whose mean is shown. */
    List<Integer> targetClassIds();

    /** Returns the class whose samples are left out, or null: none. */
    @Nullable
    Integer ignoreClass();

    /** Says whether labels are class numbers instead of a number for each class, of which the largest decides. */
    boolean sparseYTrue();

    /** Says whether predictions are class numbers instead of a number for each class, of which the largest decides. */
    boolean sparseYPred();

    /** Returns from which value on a prediction is class 1 and not class 0, or null: it is a class. */
    default @Nullable Double threshold() {
        return null;
    }

    @Override
    default Metric forShapes(Shape output, Shape label) {
        Shape one = sparseYPred() ? output : withLast(output, 1);
        Shape wanted = sparseYTrue() ? one : withLast(one, numClasses());
        if (!sparseYPred() && output.dim(-1) != numClasses()) {
            throw new IllegalArgumentException("%s: numClasses must be %d, the number of outputs, got %d"
                    .formatted(Fit.who(this), output.dim(-1), numClasses()));
        }
        return Fit.require(this, wanted, label);
    }

    private static Shape withLast(Shape shape, int last) {
        int[] dims = shape.dims();
        dims[dims.length - 1] = last;
        return Shape.of(dims);
    }
}
