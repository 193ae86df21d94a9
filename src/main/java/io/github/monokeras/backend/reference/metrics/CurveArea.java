package io.github.monokeras.backend.reference.metrics;

import static io.github.monokeras.backend.reference.metrics.Confusion.ratio;

import io.github.monokeras.metrics.AUC;
import io.github.monokeras.metrics.AucCurve;
import io.github.monokeras.metrics.AucSummation;

/** The area under a curve, piece by piece between the thresholds; the curve runs from right to left as they rise. */
final class CurveArea {

    private CurveArea() {}

    static double of(AUC auc, Confusion counts) {
        boolean davis = auc.curve() == AucCurve.PR && auc.summationMethod() == AucSummation.INTERPOLATION;
        double area = 0;
        for (int t = 0; t < counts.thresholds() - 1; t++) {
            area += davis ? davisGoadrich(counts, t) : rectangle(auc, counts, t);
        }
        return area;
    }

    private static double rectangle(AUC auc, Confusion counts, int t) {
        double width = x(auc.curve(), counts, t) - x(auc.curve(), counts, t + 1);
        double right = y(auc.curve(), counts, t);
        double left = y(auc.curve(), counts, t + 1);
        return width
                * switch (auc.summationMethod()) {
                    case INTERPOLATION -> (right + left) / 2;
                    case MINORING -> Math.min(right, left);
                    case MAJORING -> Math.max(right, left);
                };
    }

    private static double x(AucCurve curve, Confusion counts, int t) {
        return switch (curve) {
            case ROC -> ratio(counts.fp(t), counts.fp(t) + counts.tn(t));
            case PR -> counts.recall(t);
            case PRGAIN -> counts.tp(t) == 0 ? 0 : Math.max(0, gain(counts, counts.fn(t), t));
        };
    }

    private static double y(AucCurve curve, Confusion counts, int t) {
        return switch (curve) {
            case ROC -> counts.recall(t);
            case PR -> counts.precision(t);
            case PRGAIN -> counts.tp(t) == 0 ? 1 : gain(counts, counts.fp(t), t);
        };
    }

    /** {@code 1 - positives / negatives · wrong / tp}. */
    private static double gain(Confusion counts, double wrong, int t) {
        double positivesToNegatives = ratio(counts.tp(t) + counts.fn(t), counts.tn(t) + counts.fp(t));
        return 1 - positivesToNegatives * ratio(wrong, counts.tp(t));
    }

    /**
     * The area under precision over recall where tp rises evenly with {@code n = tp + fp}:
     * {@code slope (Δtp + intercept log(n_right / n_left)) / positives}, with {@code slope = Δtp / Δn} and
     * {@code intercept = tp_left - slope n_left}.
     */
    private static double davisGoadrich(Confusion counts, int t) {
        double rise = counts.tp(t) - counts.tp(t + 1);
        double right = counts.tp(t) + counts.fp(t);
        double left = counts.tp(t + 1) + counts.fp(t + 1);
        double slope = ratio(rise, Math.max(right - left, 0));
        double intercept = counts.tp(t + 1) - slope * left;
        double logarithm = right > 0 && left > 0 ? Math.log(right / left) : 0;
        return ratio(slope * (rise + intercept * logarithm), counts.tp(t + 1) + counts.fn(t + 1));
    }
}
