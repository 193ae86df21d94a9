package io.github.monokeras.metrics;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The overlap of yes and of no, by the formula of {@link OverlapMetric}: a prediction that reaches the threshold is a yes.
 *
 * @param name the name under which it is shown; default {@code binary_io_u}
 * @param targetClassIds the classes whose mean is shown: 0, 1 or both; default both
 * @param threshold from which value on a prediction is class 1; default 0.5
 * @see <a href="https://keras.io/api/metrics/segmentation_metrics/#binaryiou-class">keras.metrics.BinaryIoU</a>
 */
public record BinaryIoU(String name, List<Integer> targetClassIds, Double threshold) implements OverlapMetric {

    /** Checks the range of the options. */
    public BinaryIoU {
        targetClassIds = List.copyOf(targetClassIds);
        Options.requireClassIds("BinaryIoU", targetClassIds, 2);
    }

    /** Takes Keras's defaults: both classes, and the threshold 0.5. */
    public BinaryIoU() {
        this("binary_io_u", List.of(0, 1), 0.5);
    }

    @Override
    public BinaryIoU name(String newName) {
        return new BinaryIoU(newName, targetClassIds, threshold);
    }

    /** Returns this metric for other classes: 0, 1 or both. */
    public BinaryIoU targetClassIds(int... newTargetClassIds) {
        return new BinaryIoU(name, Arrays.stream(newTargetClassIds).boxed().toList(), threshold);
    }

    /** Returns this metric with another threshold. */
    public BinaryIoU threshold(double newThreshold) {
        return new BinaryIoU(name, targetClassIds, newThreshold);
    }

    @Override
    public int numClasses() {
        return 2;
    }

    @Override
    public @Nullable Integer ignoreClass() {
        return null;
    }

    @Override
    public boolean sparseYTrue() {
        return true;
    }

    @Override
    public boolean sparseYPred() {
        return true;
    }
}
