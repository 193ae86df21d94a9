package io.github.monokeras.backend.djl.losses;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import io.github.monokeras.backend.djl.arrays.Scalar;
import io.github.monokeras.losses.BinaryFocalCrossentropy;

/** {@code mean((1 - q)^gamma crossentropy)} with {@code q = y p + (1 - y) (1 - p)}, from probabilities or from logits. */
public final class BinaryFocalCrossentropyLoss extends KerasLoss {

    private final BinaryFocalCrossentropy options;

    public BinaryFocalCrossentropyLoss(BinaryFocalCrossentropy options) {
        super("binary_focal_crossentropy");
        this.options = options;
    }

    @Override
    public NDArray values(NDArray yTrue, NDArray yPred) {
        NDArray yes = BinaryCrossentropyLoss.smoothed(yTrue, options.labelSmoothing());
        NDArray no = yes.neg().add(1);
        NDArray p = options.fromLogits() ? Activation.sigmoid(yPred) : yPred;
        NDArray focal = options.fromLogits()
                ? BinaryCrossentropyLoss.ofLogits(yes, yPred)
                : BinaryCrossentropyLoss.ofProbabilities(yes, yPred);
        if (options.gamma() != 0) {
            NDArray hit = yes.mul(p).add(no.mul(p.neg().add(1)));
            focal = focal.mul(hit.neg().add(1).pow(Scalar.of(options.gamma(), yPred)));
        }
        if (options.applyClassBalancing()) {
            focal = focal.mul(
                    yes.mul(Scalar.of(options.alpha(), yPred)).add(no.mul(Scalar.of(1 - options.alpha(), yPred))));
        }
        return meanOfLastAxis(focal);
    }
}
