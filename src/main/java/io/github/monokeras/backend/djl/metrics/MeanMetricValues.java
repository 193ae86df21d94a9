package io.github.monokeras.backend.djl.metrics;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import io.github.monokeras.backend.djl.arrays.Labels;
import io.github.monokeras.backend.djl.arrays.Outputs;
import io.github.monokeras.backend.djl.arrays.SampleWeights;
import io.github.monokeras.backend.djl.losses.SampleValues;
import io.github.monokeras.tensor.Tensor;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** A metric that is the weighted mean of a number for each sample, {@code sum(w v) / sum(w)}, or a function of that mean. */
public final class MeanMetricValues implements RunningMetric {

    private final SampleValues values;
    private final DoubleUnaryOperator shown;
    private final DataType type;
    private final RunningMean mean;

    public MeanMetricValues(NDManager manager, DataType type, SampleValues values, DoubleUnaryOperator shown) {
        this.values = values;
        this.shown = shown;
        this.type = type;
        mean = new RunningMean(manager, type);
    }

    @Override
    public void add(Labels labels, Outputs outputs) {
        NDArray each = values.of(labels.yTrue(), outputs);
        if (labels.sampleWeight() == null) {
            mean.add(each.sum(), each.size());
            return;
        }
        NDArray given = SampleWeights.behind(each, labels.sampleWeight());
        // As in Keras, a mask counts where samples are weighted, and only there.
        NDArray weights = (outputs.mask() == null ? given : outputs.mask().mul(given)).mul(each.onesLike());
        mean.add(each.mul(weights).sum(), weights.sum());
    }

    @Override
    public double result() {
        double result = shown.applyAsDouble(mean.value());
        return type == DataType.FLOAT32 ? (float) result : result;
    }

    @Override
    public List<Tensor> sums() {
        return mean.sums();
    }

    @Override
    public void addSums(List<Tensor> sums) {
        mean.addSums(sums);
    }

    @Override
    public void reset() {
        mean.reset();
    }

    @Override
    public void close() {
        mean.close();
    }
}
