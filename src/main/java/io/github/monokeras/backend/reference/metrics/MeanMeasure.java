package io.github.monokeras.backend.reference.metrics;

import io.github.monokeras.backend.reference.batch.Labels;
import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.backend.reference.batch.Outputs;
import io.github.monokeras.backend.reference.batch.SampleWeights;
import io.github.monokeras.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** A metric that is the weighted mean of a number for each row, {@code sum(w v) / sum(w)}, or a function of that mean. */
public final class MeanMeasure implements Measure {

    private final RowValues values;
    private final DoubleUnaryOperator shown;
    private double total;
    private double weight;

    public MeanMeasure(RowValues values, DoubleUnaryOperator shown) {
        this.values = values;
        this.shown = shown;
    }

    public MeanMeasure(RowValues values) {
        this(values, DoubleUnaryOperator.identity());
    }

    /** A number for each row of a prediction. */
    public interface RowValues {
        double[] of(Matrix yTrue, Outputs outputs);
    }

    @Override
    public void add(Labels labels, Outputs outputs) {
        double[] rows = values.of(labels.yTrue(), outputs);
        double[] weights = SampleWeights.ofRows(labels.sampleWeight(), rows.length);
        NdArray mask = outputs.mask();
        // As in Keras, a mask counts where samples are weighted, and only there.
        for (int i = 0; mask != null && labels.sampleWeight() != null && i < rows.length; i++) {
            weights[i] *= mask.values()[i];
        }
        total += SampleWeights.sum(weights, rows);
        weight += Arrays.stream(weights).sum();
    }

    @Override
    public double result() {
        return shown.applyAsDouble(weight == 0 ? 0 : total / weight);
    }

    @Override
    public List<Tensor> sums() {
        return List.of(Tensor.of(total, weight));
    }

    @Override
    public void addSums(List<Tensor> sums) {
        total += sums.get(0).getFlat(0);
        weight += sums.get(0).getFlat(1);
    }

    @Override
    public void reset() {
        total = 0;
        weight = 0;
    }
}
