package io.github.monokeras.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The area under a curve over all thresholds: how well predictions rank positives above negatives, 1 at best and 0.5 for
 * guessing.
 *
 * @param name the name under which it is shown; default {@code auc}
 * @param numThresholds how many thresholds stand evenly from 0 to 1, at least 2; default 200
 * @param curve which curve; default {@link AucCurve#ROC}
 * @param summationMethod how the pieces between thresholds are summed; default {@link AucSummation#INTERPOLATION}
 * @param thresholds thresholds of one's own from 0 to 1, to which 0 and 1 are added; default none
 * @param multiLabel whether each output has an area of its own, of which the mean is shown; default false
 * @param labelWeights how much each output counts, at least 0; default none: all alike
 * @param fromLogits whether predictions are logits instead of probabilities; default false
 * @see <a href="https://keras.io/api/metrics/classification_metrics/#auc-class">keras.metrics.AUC</a>
 */
public record AUC(
        String name,
        int numThresholds,
        AucCurve curve,
        AucSummation summationMethod,
        List<Double> thresholds,
        boolean multiLabel,
        List<Double> labelWeights,
        boolean fromLogits)
        implements ConfusionMetric {

    /** How far below 0 the first threshold lies and above 1 the last, so that 0 is above one and 1 not above the other. */
    private static final double EPSILON = 1e-7;

    /** Checks the range of the options. */
    public AUC {
        Options.requireAtLeast("AUC", "numThresholds", numThresholds, 2);
        thresholds = thresholds.stream().sorted().toList();
        thresholds.forEach(threshold -> Options.requireShare("AUC", "thresholds", threshold));
        labelWeights = List.copyOf(labelWeights);
        if (labelWeights.stream().anyMatch(weight -> !(weight >= 0 && Double.isFinite(weight)))) {
            throw new IllegalArgumentException("AUC: labelWeights must be at least 0 and finite, got " + labelWeights);
        }
    }

    /** Takes Keras's defaults: 200 thresholds, the ROC curve, interpolation. */
    public AUC() {
        this("auc", 200, AucCurve.ROC, AucSummation.INTERPOLATION, List.of(), false, List.of(), false);
    }

    @Override
    public AUC name(String newName) {
        return new AUC(
                newName, numThresholds, curve, summationMethod, thresholds, multiLabel, labelWeights, fromLogits);
    }

    /** Returns this metric with another number of evenly spaced thresholds. */
    public AUC numThresholds(int newNumThresholds) {
        return new AUC(name, newNumThresholds, curve, summationMethod, List.of(), multiLabel, labelWeights, fromLogits);
    }

    /** Returns this metric for another curve: {@code "ROC"}, {@code "PR"} or {@code "PRGAIN"}. */
    public AUC curve(String newCurve) {
        AucCurve of = AucCurve.of(newCurve);
        return new AUC(name, numThresholds, of, summationMethod, thresholds, multiLabel, labelWeights, fromLogits);
    }

    /** Returns this metric with another sum: {@code "interpolation"}, {@code "minoring"} or {@code "majoring"}. */
    public AUC summationMethod(String newMethod) {
        AucSummation of = AucSummation.of(newMethod);
        return new AUC(name, numThresholds, curve, of, thresholds, multiLabel, labelWeights, fromLogits);
    }

    /** Returns this metric with thresholds of one's own, to which 0 and 1 are added. */
    public AUC thresholds(double... newThresholds) {
        List<Double> own = Arrays.stream(newThresholds).boxed().toList();
        return new AUC(name, own.size() + 2, curve, summationMethod, own, multiLabel, labelWeights, fromLogits);
    }

    /** Returns this metric with an area for each output, or one for all. */
    public AUC multiLabel(boolean newMultiLabel) {
        return new AUC(
                name, numThresholds, curve, summationMethod, thresholds, newMultiLabel, labelWeights, fromLogits);
    }

    /** Returns this metric with a weight for each output. */
    public AUC labelWeights(double... newLabelWeights) {
        List<Double> weights = Arrays.stream(newLabelWeights).boxed().toList();
        return new AUC(name, numThresholds, curve, summationMethod, thresholds, multiLabel, weights, fromLogits);
    }

    /** Returns this metric for predictions that are logits, or not. */
    public AUC fromLogits(boolean newFromLogits) {
        return new AUC(
                name, numThresholds, curve, summationMethod, thresholds, multiLabel, labelWeights, newFromLogits);
    }

    @Override
    public Decisions decisions() {
        List<Double> even = Decisions.between(numThresholds);
        List<Double> inner = thresholds.isEmpty() ? even : thresholds;
        List<Double> all = new ArrayList<>(List.of(-EPSILON));
        all.addAll(inner);
        all.add(1 + EPSILON);
        return new Decisions(all, areClose(inner, even), null, null, fromLogits, multiLabel, labelWeights);
    }

    /** Compares as NumPy's allclose does, with a tolerance of 1e-7 and a hundred thousandth of the number. */
    private static boolean areClose(List<Double> numbers, List<Double> others) {
        for (int i = 0; i < numbers.size(); i++) {
            if (Math.abs(numbers.get(i) - others.get(i)) > EPSILON + 1e-5 * others.get(i)) {
                return false;
            }
        }
        return true;
    }
}
