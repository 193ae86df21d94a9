package io.github.monokeras.metrics;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The overlap of some classes for one-hot labels, by the formula of {@link OverlapMetric}.
 *
 * @param name the name under which it is shown; default {@code one_hot_io_u}
 * @param numClasses how many classes there are, at least 1
 * @param targetClassIds the classes whose mean is shown
 * @param ignoreClass the class whose samples are left out; default null: none
 * @param sparseYPred whether predictions are class numbers instead of a number for each class; default false
 * @see <a href="https://keras.io/api/metrics/segmentation_metrics/#onehotiou-class">keras.metrics.OneHotIoU</a>
 */
public record OneHotIoU(
        String name,
        int numClasses,
        List<Integer> targetClassIds,
        @Nullable Integer ignoreClass,
        boolean sparseYPred) implements OverlapMetric {

    /** Checks the range of the options. */
    public OneHotIoU {
        targetClassIds = List.copyOf(targetClassIds);
        Options.requireClassIds("OneHotIoU", targetClassIds, numClasses);
    }

    /** Takes the classes, and Keras's defaults. */
    public OneHotIoU(int numClasses, int... targetClassIds) {
        this("one_hot_io_u", numClasses, Arrays.stream(targetClassIds).boxed().toList(), null, false);
    }

    @Override
    public OneHotIoU name(String newName) {
        return new OneHotIoU(newName, numClasses, targetClassIds, ignoreClass, sparseYPred);
    }

    /** Returns this metric without the samples of a class. */
    public OneHotIoU ignoreClass(int newIgnoreClass) {
        return new OneHotIoU(name, numClasses, targetClassIds, newIgnoreClass, sparseYPred);
    }

    /** Returns this metric for predictions that are class numbers, or not. */
    public OneHotIoU sparseYPred(boolean newSparseYPred) {
        return new OneHotIoU(name, numClasses, targetClassIds, ignoreClass, newSparseYPred);
    }

    @Override
    public boolean sparseYTrue() {
        return false;
    }
}
