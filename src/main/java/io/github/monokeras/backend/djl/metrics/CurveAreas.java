package io.github.monokeras.backend.djl.metrics;

import static io.github.monokeras.backend.djl.metrics.ConfusionCounts.positivePart;
import static io.github.monokeras.backend.djl.metrics.ConfusionCounts.ratio;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import io.github.monokeras.backend.djl.arrays.Scalar;
import io.github.monokeras.metrics.AUC;
import io.github.monokeras.metrics.AucCurve;
import io.github.monokeras.metrics.AucSummation;

/** The area under each group's curve; the curve runs from right to left as the thresholds rise. */
final class CurveAreas {

    private static final int[] LAST_AXIS = {-1};

    private CurveAreas() {}

    static NDArray of(AUC auc, ConfusionCounts counts) {
        AucSummation summation = auc.summationMethod();
        if (auc.curve() == AucCurve.PR && summation == AucSummation.INTERPOLATION) {
            return davisGoadrich(counts);
        }
        return switch (auc.curve()) {
            case ROC -> rectangles(summation, counts.falsePositiveRate(), counts.recall());
            case PR -> rectangles(summation, counts.recall(), counts.precision());
            case PRGAIN -> {
                NDArray none = EachSample.number(counts.tp().eq(0), counts.tp());
                NDArray some = none.neg().add(1);
                NDArray recallGain = positivePart(gain(counts, counts.fn()).mul(some));
                NDArray precisionGain = gain(counts, counts.fp()).mul(some).add(none);
                yield rectangles(summation, recallGain, precisionGain);
            }
        };
    }

    private static NDArray rectangles(AucSummation summation, NDArray x, NDArray y) {
        NDArray heights = switch (summation) {
            case INTERPOLATION -> right(y).add(left(y)).div(Scalar.of(2, y));
            case MINORING -> right(y).minimum(left(y));
            case MAJORING -> right(y).maximum(left(y));
        };
        return right(x).sub(left(x)).mul(heights).sum(LAST_AXIS);
    }

    /** {@code 1 - positives / negatives · wrong / tp}. */
    private static NDArray gain(ConfusionCounts counts, NDArray wrong) {
        NDArray positivesToNegatives =
                ratio(counts.tp().add(counts.fn()), counts.tn().add(counts.fp()));
        return positivesToNegatives.mul(ratio(wrong, counts.tp())).neg().add(1);
    }

    /** As the reference's: {@code slope (Δtp + intercept log(n_right / n_left)) / positives}. */
    private static NDArray davisGoadrich(ConfusionCounts counts) {
        NDArray taken = counts.tp().add(counts.fp());
        NDArray rise = right(counts.tp()).sub(left(counts.tp()));
        NDArray slope = ratio(rise, positivePart(right(taken).sub(left(taken))));
        NDArray intercept = left(counts.tp()).sub(slope.mul(left(taken)));
        NDArray both = EachSample.number(right(taken).mul(left(taken)).gt(0), taken);
        NDArray logarithm = ratio(right(taken), left(taken))
                .mul(both)
                .add(both.neg().add(1))
                .log();
        NDArray positives = left(counts.tp()).add(left(counts.fn()));
        return ratio(slope.mul(rise.add(intercept.mul(logarithm))), positives).sum(LAST_AXIS);
    }

    /** Returns the right end of each piece between two thresholds: what stands at the lower one. */
    private static NDArray right(NDArray atThresholds) {
        return atThresholds.get(new NDIndex(":, :{}", atThresholds.getShape().get(1) - 1));
    }

    private static NDArray left(NDArray atThresholds) {
        return atThresholds.get(new NDIndex(":, 1:"));
    }
}
