package io.github.monokeras.backend.reference.metrics;

import io.github.monokeras.backend.reference.batch.Labels;
import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.backend.reference.batch.Outputs;
import io.github.monokeras.backend.reference.batch.SampleWeights;
import io.github.monokeras.metrics.OverlapMetric;
import io.github.monokeras.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How far the classes of labels and predictions overlap, from a table: {@code table[label][prediction]}. */
final class OverlapMeasure implements Measure {

    private final OverlapMetric metric;
    private final long[][] table;

    OverlapMeasure(OverlapMetric metric) {
        this.metric = metric;
        table = new long[metric.numClasses()][metric.numClasses()];
    }

    @Override
    public void add(Labels labels, Outputs outputs) {
        int[] truths = classes(labels.yTrue(), metric.sparseYTrue());
        int[] guesses = predicted(outputs.activated());
        double[] weights = SampleWeights.ofRows(labels.sampleWeight(), truths.length);
        for (int i = 0; i < truths.length; i++) {
            boolean ignored = metric.ignoreClass() != null && metric.ignoreClass() == truths[i];
            if (isClass(truths[i]) && isClass(guesses[i]) && !ignored) {
                table[truths[i]][guesses[i]] += (long) weights[i];
            }
        }
    }

    private int[] predicted(Matrix yPred) {
        Double threshold = metric.threshold();
        return threshold == null
                ? classes(yPred, metric.sparseYPred())
                : classes(yPred.map(p -> p >= threshold ? 1 : 0), true);
    }

    private static int[] classes(Matrix matrix, boolean sparse) {
        return sparse
                ? Arrays.stream(matrix.values()).mapToInt(value -> (int) value).toArray()
                : IntStream.range(0, matrix.rows())
                        .map(row -> RowMetrics.largest(matrix, row))
                        .toArray();
    }

    private boolean isClass(int number) {
        return number >= 0 && number < table.length;
    }

    @Override
    public double result() {
        double sum = 0;
        int occurring = 0;
        for (int target : metric.targetClassIds()) {
            long either = -table[target][target];
            for (int other = 0; other < table.length; other++) {
                either += table[target][other] + table[other][target];
            }
            if (either > 0) {
                sum += table[target][target] / (either + OverlapMetric.EPSILON);
                occurring++;
            }
        }
        return sum / (occurring + OverlapMetric.EPSILON);
    }

    @Override
    public List<Tensor> sums() {
        double[][] counts = new double[table.length][table.length];
        for (int label = 0; label < table.length; label++) {
            for (int prediction = 0; prediction < table.length; prediction++) {
                counts[label][prediction] = table[label][prediction];
            }
        }
        return List.of(Tensor.of(counts));
    }

    @Override
    public void addSums(List<Tensor> sums) {
        for (int label = 0; label < table.length; label++) {
            for (int prediction = 0; prediction < table.length; prediction++) {
                table[label][prediction] += (long) sums.get(0).get(label, prediction);
            }
        }
    }

    @Override
    public void reset() {
        for (long[] row : table) {
            Arrays.fill(row, 0);
        }
    }
}
