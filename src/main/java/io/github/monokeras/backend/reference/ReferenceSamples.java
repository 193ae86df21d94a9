package io.github.monokeras.backend.reference;

import io.github.monokeras.backend.Samples;
import io.github.monokeras.backend.reference.batch.Labels;
import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/** Samples on the heap, each as one or several rows: {@code (batch, …, features)} is held as {@code (batch …, features)}. */
final class ReferenceSamples implements Samples {

    private final Tensor x;
    private final Tensor y;
    private final @Nullable Tensor sampleWeight;
    private Tensor orderedX;
    private Tensor orderedY;
    private @Nullable Tensor orderedWeight;

    ReferenceSamples(Tensor x, Tensor y, @Nullable Tensor sampleWeight) {
        this.x = x;
        this.y = y;
        this.sampleWeight = sampleWeight;
        orderedX = x;
        orderedY = y;
        orderedWeight = sampleWeight;
    }

    static Matrix matrix(Tensor tensor) {
        int columns = tensor.shape().dim(-1);
        return new Matrix(tensor.size() / columns, columns, tensor.toDoubleArray());
    }

    Matrix inputs(int from, int to) {
        return matrix(orderedX.slice(from, to));
    }

    Labels labels(int from, int to) {
        double[] weights =
                orderedWeight == null ? null : orderedWeight.slice(from, to).toDoubleArray();
        return new Labels(matrix(orderedY.slice(from, to)), weights, to - from);
    }

    @Override
    public int count() {
        return x.shape().dim(0);
    }

    @Override
    public void reorder(int[] order) {
        orderedX = x.gather(order);
        orderedY = y.gather(order);
        orderedWeight = sampleWeight == null ? null : sampleWeight.gather(order);
    }

    @Override
    public void close() {
        // The heap needs no closing.
    }
}
