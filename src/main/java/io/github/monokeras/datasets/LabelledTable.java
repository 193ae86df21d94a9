package io.github.monokeras.datasets;

import io.github.monokeras.tensor.Tensor;
import java.util.List;

/**
 * Samples with a label for each, and the names of what the numbers mean.
 *
 * @param x the samples, {@code (samples, features)}
 * @param y the label of each sample, {@code (samples,)}: the number of its class, counted from 0, or what was measured of it
 * @param featureNames one name for each column of {@code x}
 * @param targetNames one name for each class: {@code targetNames.get(0)} is what 0 in {@code y} means; or the one name of what
 *     was measured
 */
public record LabelledTable(Tensor x, Tensor y, List<String> featureNames, List<String> targetNames) {

    /**
     * Copies the names.
     *
     * @throws IllegalArgumentException if the shapes do not fit each other or the names
     */
    public LabelledTable {
        featureNames = List.copyOf(featureNames);
        targetNames = List.copyOf(targetNames);
        if (x.shape().rank() != 2 || x.shape().dim(1) != featureNames.size()) {
            throw new IllegalArgumentException("LabelledTable: x must have a column for each of %d featureNames, got %s"
                    .formatted(featureNames.size(), x.shape()));
        }
        if (y.shape().rank() != 1 || y.shape().dim(0) != x.shape().dim(0)) {
            throw new IllegalArgumentException("LabelledTable: y must have one number for each of %d samples, got %s"
                    .formatted(x.shape().dim(0), y.shape()));
        }
    }
}
