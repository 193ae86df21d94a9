package io.github.monokeras.backend.djl.losses;

import ai.djl.ndarray.NDArray;
import io.github.monokeras.backend.djl.arrays.Scalar;
import io.github.monokeras.losses.CategoricalFocalCrossentropy;

/** {@code -sum(alpha (1 - p)^gamma yTrue log(p))} over the last axis, from probabilities or from logits. */
public final class CategoricalFocalCrossentropyLoss extends KerasLoss {

    private final CategoricalFocalCrossentropy options;

    public CategoricalFocalCrossentropyLoss(CategoricalFocalCrossentropy options) {
        super("categorical_focal_crossentropy");
        this.options = options;
    }

    @Override
    public NDArray values(NDArray yTrue, NDArray yPred) {
        NDArray labels = CategoricalCrossentropyLoss.smoothed(yTrue, options.labelSmoothing());
        NDArray p = CategoricalCrossentropyLoss.shares(options.fromLogits() ? yPred.softmax(-1) : yPred);
        NDArray focal = labels.mul(p.log()).mul(Scalar.of(options.alpha(), yPred));
        if (options.gamma() != 0) {
            focal = focal.mul(p.neg().add(1).pow(Scalar.of(options.gamma(), yPred)));
        }
        return focal.sum(LAST_AXIS).neg();
    }
}
