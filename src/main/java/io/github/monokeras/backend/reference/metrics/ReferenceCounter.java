package io.github.monokeras.backend.reference.metrics;

import io.github.monokeras.backend.MetricCounter;
import io.github.monokeras.backend.reference.batch.Labels;
import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.backend.reference.batch.Outputs;
import io.github.monokeras.metrics.Metric;
import io.github.monokeras.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/** A metric by itself, without a model. */
public final class ReferenceCounter implements MetricCounter {

    private final Measure measure;

    public ReferenceCounter(Metric metric) {
        measure = Measure.of(metric);
    }

    @Override
    public void add(Tensor yTrue, Tensor yPred, @Nullable Tensor sampleWeight) {
        double[] weights = sampleWeight == null ? null : sampleWeight.toDoubleArray();
        Matrix predictions = matrix(yPred);
        Labels labels = new Labels(matrix(yTrue), weights, yPred.shape().dim(0));
        measure.add(labels, new Outputs(predictions, predictions));
    }

    private static Matrix matrix(Tensor tensor) {
        int columns = tensor.shape().dim(-1);
        return new Matrix(tensor.size() / columns, columns, tensor.toDoubleArray());
    }

    @Override
    public double result() {
        return measure.result();
    }

    @Override
    public void reset() {
        measure.reset();
    }
}
