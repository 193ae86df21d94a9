package io.github.monokeras.metrics;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The mean overlap of all classes that occur, by the formula of {@link OverlapMetric}.
 *
 * @param name the name under which it is shown; default {@code mean_io_u}
 * @param numClasses how many classes there are, at least 1
 * @param ignoreClass the class whose samples are left out; default null: none
 * @param sparseYTrue whether labels are class numbers instead of a number for each class; default true
 * @param sparseYPred whether predictions are class numbers instead of a number for each class; default true
 * @see <a href="https://keras.io/api/metrics/segmentation_metrics/#meaniou-class">keras.metrics.MeanIoU</a>
 */
public record MeanIoU(
        String name, int numClasses, @Nullable Integer ignoreClass, boolean sparseYTrue, boolean sparseYPred)
        implements OverlapMetric {

    /** Checks the range of the options. */
    public MeanIoU {
        Options.requireAtLeast("MeanIoU", "numClasses", numClasses, 1);
    }

    /** Takes the number of classes, and Keras's defaults. */
    public MeanIoU(int numClasses) {
        this("mean_io_u", numClasses, null, true, true);
    }

    @Override
    public MeanIoU name(String newName) {
        return new MeanIoU(newName, numClasses, ignoreClass, sparseYTrue, sparseYPred);
    }

    /** Returns this metric without the samples of a class. */
    public MeanIoU ignoreClass(int newIgnoreClass) {
        return new MeanIoU(name, numClasses, newIgnoreClass, sparseYTrue, sparseYPred);
    }

    /** Returns this metric for labels that are class numbers, or not. */
    public MeanIoU sparseYTrue(boolean newSparseYTrue) {
        return new MeanIoU(name, numClasses, ignoreClass, newSparseYTrue, sparseYPred);
    }

    /** Returns this metric for predictions that are class numbers, or not. */
    public MeanIoU sparseYPred(boolean newSparseYPred) {
        return new MeanIoU(name, numClasses, ignoreClass, sparseYTrue, newSparseYPred);
    }

    @Override
    public List<Integer> targetClassIds() {
        return IntStream.range(0, numClasses).boxed().toList();
    }
}
