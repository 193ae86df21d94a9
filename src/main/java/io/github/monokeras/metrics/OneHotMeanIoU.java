package io.github.monokeras.metrics;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The mean overlap of all classes that occur for one-hot labels, by the formula of {@link OverlapMetric}.
 *
 * @param name the name under which it is shown; default {@code one_hot_mean_io_u}
 * @param numClasses how many classes there are, at least 1
 * @param ignoreClass the class whose samples are left out; default null: none
 * @param sparseYPred whether predictions are class numbers instead of a number for each class; default false
 * @see <a href="https://keras.io/api/metrics/segmentation_metrics/#onehotmeaniou-class">keras.metrics.OneHotMeanIoU</a>
 */
public record OneHotMeanIoU(
        String name, int numClasses, @Nullable Integer ignoreClass, boolean sparseYPred) implements OverlapMetric {

    /** Checks the range of the options. */
    public OneHotMeanIoU {
        Options.requireAtLeast("OneHotMeanIoU", "numClasses", numClasses, 1);
    }

    /** Takes the number of classes, and Keras's defaults. */
    public OneHotMeanIoU(int numClasses) {
        this("one_hot_mean_io_u", numClasses, null, false);
    }

    @Override
    public OneHotMeanIoU name(String newName) {
        return new OneHotMeanIoU(newName, numClasses, ignoreClass, sparseYPred);
    }

    /** Returns this metric without the samples of a class. */
    public OneHotMeanIoU ignoreClass(int newIgnoreClass) {
        return new OneHotMeanIoU(name, numClasses, newIgnoreClass, sparseYPred);
    }

    /** Returns this metric for predictions that are class numbers, or not. */
    public OneHotMeanIoU sparseYPred(boolean newSparseYPred) {
        return new OneHotMeanIoU(name, numClasses, ignoreClass, newSparseYPred);
    }

    @Override
    public List<Integer> targetClassIds() {
        return IntStream.range(0, numClasses).boxed().toList();
    }

    @Override
    public boolean sparseYTrue() {
        return false;
    }
}
