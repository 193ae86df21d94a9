package io.github.monokeras.backend.reference;

import io.github.monokeras.backend.Samples;
import io.github.monokeras.tensor.Tensor;

/** Samples on the heap, each as one or several rows: {@code (batch, …, features)} is held as {@code (batch …, features)}. */
final class ReferenceSamples implements Samples {

    private final Tensor x;
    private final Tensor y;
    private Tensor orderedX;
    private Tensor orderedY;

    ReferenceSamples(Tensor x, Tensor y) {
        this.x = x;
        this.y = y;
        orderedX = x;
        orderedY = y;
    }

    static Matrix matrix(Tensor tensor) {
        int columns = tensor.shape().dim(-1);
        return new Matrix(tensor.size() / columns, columns, tensor.toDoubleArray());
    }

    Matrix inputs(int from, int to) {
        return matrix(orderedX.slice(from, to));
    }

    Matrix labels(int from, int to) {
        return matrix(orderedY.slice(from, to));
    }

    @Override
    public int count() {
        return x.shape().dim(0);
    }

    @Override
    public void reorder(int[] order) {
        orderedX = x.gather(order);
        orderedY = y.gather(order);
    }

    @Override
    public void close() {
        // The heap needs no closing.
    }
}
