package io.github.monokeras;

import io.github.monokeras.backend.Backend;
import io.github.monokeras.backend.MetricCounter;
import io.github.monokeras.metrics.Metric;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A metric by itself, without a model, computed by the reference in float64.
 *
 * @see <a href="https://keras.io/api/metrics/">keras.metrics</a>
 */
public final class MetricState {

    private final Metric metric;
    private @Nullable MetricCounter counter;
    private @Nullable Shape output;

    MetricState(Metric metric) {
        this.metric = metric;
    }

    /**
     * Adds labels and predictions, {@code (batch, …)} each; a row of numbers is a column of samples.
     *
     * @throws IllegalArgumentException if their numbers or shapes do not fit each other, or those of the batches before
     */
    public MetricState updateState(Object yTrue, Object yPred) {
        return add(Tensor.from(yTrue), Tensor.from(yPred), null);
    }

    /** Adds labels and predictions, as {@link #updateState(Object, Object)}, with a weight for each sample. */
    public MetricState updateState(Object yTrue, Object yPred, Object sampleWeight) {
        return add(Tensor.from(yTrue), Tensor.from(yPred), Tensor.from(sampleWeight));
    }

    private MetricState add(Tensor yTrue, Tensor yPred, @Nullable Tensor sampleWeight) {
        Tensor predictions = column(yPred);
        Tensor labels = yTrue.shape().rank() < predictions.shape().rank() ? withLastOne(yTrue) : yTrue;
        Shape sample = predictions.shape().withoutBatch();
        if (labels.shape().dim(0) != predictions.shape().dim(0)) {
            throw new IllegalArgumentException("%s: yTrue has %d samples, yPred has %d; give one label for each"
                    .formatted(
                            metric.name(),
                            labels.shape().dim(0),
                            predictions.shape().dim(0)));
        }
        if (output != null && !output.equals(sample)) {
            throw new IllegalArgumentException(
                    "%s: predictions must have the shape %s as before, got %s; reset it first"
                            .formatted(metric.name(), output, sample));
        }
        if (counter == null) {
            Metric settled = metric.forShapes(sample, labels.shape().withoutBatch());
            counter = Backend.of("reference").measure(settled);
            output = sample;
        }
        counter.add(labels, predictions, sampleWeight);
        return this;
    }

    /** Returns the metric of all batches so far; 0 if there were none. */
    public double result() {
        return counter == null ? 0 : counter.result();
    }

    /** Starts again from nothing. */
    public void resetState() {
        counter = null;
        output = null;
    }

    private static Tensor column(Tensor tensor) {
        return tensor.shape().rank() == 1 ? withLastOne(tensor) : tensor;
    }

    private static Tensor withLastOne(Tensor tensor) {
        int[] dims = Arrays.copyOf(tensor.shape().dims(), tensor.shape().rank() + 1);
        dims[dims.length - 1] = 1;
        return tensor.reshape(dims);
    }
}
