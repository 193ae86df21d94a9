package io.github.monokeras.metrics;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The overlap of some classes, by the formula of {@link OverlapMetric}.
 *
 * @param name the name under which it is shown; default {@code io_u}
 * @param numClasses how many classes there are, at least 1
 * @param targetClassIds the classes whose mean is shown
 * @param ignoreClass the class whose samples are left out; default null: none
 * @param sparseYTrue whether labels are class numbers instead of a number for each class; default true
 * @param sparseYPred whether predictions are class numbers instead of a number for each class; default true
 * @see <a href="https://keras.io/api/metrics/segmentation_metrics/#iou-class">keras.metrics.IoU</a>
 */
public record IoU(
        String name,
        int numClasses,
        List<Integer> targetClassIds,
        @Nullable Integer ignoreClass,
        boolean sparseYTrue,
        boolean sparseYPred)
        implements OverlapMetric {

    /** Checks the range of the options. */
    public IoU {
        targetClassIds = List.copyOf(targetClassIds);
        Options.requireClassIds("IoU", targetClassIds, numClasses);
    }

    /** Takes the classes, and Keras's defaults. */
    public IoU(int numClasses, int... targetClassIds) {
        this("io_u", numClasses, Arrays.stream(targetClassIds).boxed().toList(), null, true, true);
    }

    @Override
    public IoU name(String newName) {
        return new IoU(newName, numClasses, targetClassIds, ignoreClass, sparseYTrue, sparseYPred);
    }

    /** Returns this metric without the samples of a class. */
    public IoU ignoreClass(int newIgnoreClass) {
        return new IoU(name, numClasses, targetClassIds, newIgnoreClass, sparseYTrue, sparseYPred);
    }

    /** Returns this metric for labels that are class numbers, or not. */
    public IoU sparseYTrue(boolean newSparseYTrue) {
        return new IoU(name, numClasses, targetClassIds, ignoreClass, newSparseYTrue, sparseYPred);
    }

    /** Returns this metric for predictions that are class numbers, or not. */
    public IoU sparseYPred(boolean newSparseYPred) {
        return new IoU(name, numClasses, targetClassIds, ignoreClass, sparseYTrue, newSparseYPred);
    }
}
