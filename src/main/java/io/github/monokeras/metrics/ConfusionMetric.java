package io.github.monokeras.metrics;

import io.github.monokeras.tensor.Shape;
import java.util.List;

/**
 * A metric made of true and false positives and negatives: tp, fp, tn and fn. A label other than 0 is a positive.
 *
 * <p>A quotient whose divisor is 0 is 0.
 */
public sealed interface ConfusionMetric extends Metric
        permits TruePositives,
                TrueNegatives,
                FalsePositives,
                FalseNegatives,
                Precision,
                Recall,
                AUC,
                SensitivityAtSpecificity,
                SpecificityAtSensitivity,
                PrecisionAtRecall,
                RecallAtPrecision {

    /** Returns when a prediction counts as a yes. */
    Decisions decisions();

    @Override
    default Metric forShapes(Shape output, Shape label) {
        Decisions decisions = decisions();
        int outputs = output.dim(-1);
        Integer topK = decisions.topK();
        Integer classId = decisions.classId();
        if (topK != null && topK > outputs) {
            throw new IllegalArgumentException("%s: topK must be at most %d, the number of outputs, got %d"
                    .formatted(Fit.who(this), outputs, topK));
        }
        if (classId != null && classId >= outputs) {
            throw new IllegalArgumentException("%s: classId must be below %d, the number of outputs, got %d"
                    .formatted(Fit.who(this), outputs, classId));
        }
        List<Double> weights = decisions.labelWeights();
        if (!weights.isEmpty() && weights.size() != outputs) {
            throw new IllegalArgumentException("%s: labelWeights must be one for each of %d outputs, got %d"
                    .formatted(Fit.who(this), outputs, weights.size()));
        }
        return decisions.byLabel() ? Fit.rows(this, output, label) : Fit.alike(this, output, label);
    }
}
