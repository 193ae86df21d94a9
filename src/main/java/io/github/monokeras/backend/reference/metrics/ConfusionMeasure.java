package io.github.monokeras.backend.reference.metrics;

import io.github.monokeras.backend.reference.batch.Labels;
import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.backend.reference.batch.Outputs;
import io.github.monokeras.backend.reference.batch.SampleWeights;
import io.github.monokeras.metrics.ConfusionMetric;
import io.github.monokeras.metrics.Decisions;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A metric made of counts of true and false positives and negatives: of all outputs together, or the mean of each one's. */
final class ConfusionMeasure implements Measure {

    private final Decisions decisions;
    private final ToDoubleFunction<Confusion> formula;
    private final List<Confusion> counts = new ArrayList<>();

    ConfusionMeasure(ConfusionMetric metric) {
        decisions = metric.decisions();
        formula = ConfusionFormulas.of(metric);
    }

    @Override
    public void add(Labels labels, Outputs outputs) {
        Matrix yPred = outputs.activated();
        double[] weights = SampleWeights.ofRows(labels.sampleWeight(), yPred.rows());
        while (counts.size() < (decisions.byLabel() ? yPred.columns() : 1)) {
            counts.add(new Confusion(decisions.thresholds().size()));
        }
        for (int row = 0; row < yPred.rows(); row++) {
            for (int column = 0; column < yPred.columns(); column++) {
                if (decisions.classId() == null || decisions.classId() == column) {
                    boolean positive = labels.yTrue().at(row, column) != 0;
                    count(yPred, row, column, positive, weights[row]);
                }
            }
        }
    }

    private void count(Matrix yPred, int row, int column, boolean positive, double weight) {
        boolean byLabel = decisions.byLabel();
        double counted = weight * (byLabel ? 1 : labelWeight(column));
        boolean candidate = decisions.topK() == null || isInTop(decisions.topK(), yPred, row, column);
        for (int t = 0; t < decisions.thresholds().size(); t++) {
            boolean predicted = candidate && isAbove(yPred.at(row, column), t);
            counts.get(byLabel ? column : 0).add(t, positive, predicted, counted);
        }
    }

    private boolean isAbove(double prediction, int t) {
        double p = decisions.fromLogits() ? 1 / (1 + Math.exp(-prediction)) : prediction;
        if (!decisions.evenlySpaced()) {
            return p > decisions.thresholds().get(t);
        }
        double spaces = decisions.thresholds().size() - 1;
        double last = Math.ceil(Math.min(Math.max(p, 0), 1) * spaces) - 1;
        return t <= (decisions.zeroIsAboveFirst() ? Math.max(last, 0) : last);
    }

    private static boolean isInTop(int k, Matrix scores, int row, int column) {
        int before = 0;
        for (int other = 0; other < scores.columns(); other++) {
            double score = scores.at(row, other);
            boolean equalAndFirst = score == scores.at(row, column) && other < column;
            before += score > scores.at(row, column) || equalAndFirst ? 1 : 0;
        }
        return before < k;
    }

    private double labelWeight(int column) {
        return decisions.labelWeights().isEmpty() ? 1 : decisions.labelWeights().get(column);
    }

    @Override
    public double result() {
        double total = 0;
        double weight = 0;
        for (int i = 0; i < counts.size(); i++) {
            double share = decisions.byLabel() ? labelWeight(i) : 1;
            total += share * formula.applyAsDouble(counts.get(i));
            weight += share;
        }
        return Confusion.ratio(total, weight);
    }

    @Override
    public List<Tensor> sums() {
        return counts.stream().map(Confusion::tensor).toList();
    }

    @Override
    public void addSums(List<Tensor> sums) {
        for (int group = 0; group < sums.size(); group++) {
            if (group == counts.size()) {
                counts.add(new Confusion(decisions.thresholds().size()));
            }
            counts.get(group).add(sums.get(group));
        }
    }

    @Override
    public void reset() {
        counts.clear();
    }
}
