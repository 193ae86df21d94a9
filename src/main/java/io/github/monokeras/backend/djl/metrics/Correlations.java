package io.github.monokeras.backend.djl.metrics;

import ai.djl.ndarray.NDArray;
import io.github.monokeras.backend.djl.losses.SampleValues;
import io.github.monokeras.metrics.ConcordanceCorrelation;
import io.github.monokeras.metrics.Correlation;

/** How labels and predictions vary together along an axis. */
final class Correlations {

    private Correlations() {}

    static SampleValues of(Correlation metric) {
        int[] axis = {metric.axis()};
        return metric instanceof ConcordanceCorrelation
                ? (yTrue, outputs) -> concordance(yTrue, outputs.activated(), axis)
                : (yTrue, outputs) -> standard(yTrue, axis)
                        .mul(standard(outputs.activated(), axis))
                        .mean(axis);
    }

    /** Moves and stretches numbers until their mean is 0 and their deviation 1. */
    private static NDArray standard(NDArray x, int[] axis) {
        NDArray centred = x.sub(x.mean(axis, true));
        return centred.div(centred.square().mean(axis, true).sqrt());
    }

    private static NDArray concordance(NDArray yTrue, NDArray yPred, int[] axis) {
        NDArray meanTrue = yTrue.mean(axis, true);
        NDArray meanPred = yPred.mean(axis, true);
        NDArray apartTrue = yTrue.sub(meanTrue);
        NDArray apartPred = yPred.sub(meanPred);
        NDArray varieties = apartTrue.square().mean(axis).add(apartPred.square().mean(axis));
        NDArray apart = meanTrue.sub(meanPred).square().mean(axis);
        NDArray covariance = apartTrue.mul(apartPred).mean(axis);
        return covariance.add(covariance).div(varieties.add(apart).add(Correlation.EPSILON));
    }
}
