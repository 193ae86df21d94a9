package io.github.monokeras.backend.djl.losses;

import ai.djl.ndarray.NDArray;
import io.github.monokeras.backend.djl.arrays.Scalar;
import io.github.monokeras.losses.BinaryCrossentropy;

/** {@code -mean(yTrue log(p) + (1 - yTrue) log(1 - p))}, from probabilities or from logits. */
public final class BinaryCrossentropyLoss extends KerasLoss {

    private final BinaryCrossentropy options;

    public BinaryCrossentropyLoss(BinaryCrossentropy options) {
        super("binary_crossentropy");
        this.options = options;
    }

    @Override
    public NDArray values(NDArray yTrue, NDArray yPred) {
        double smoothing = options.labelSmoothing();
        NDArray labels = smoothing == 0
                ? yTrue
                : yTrue.mul(Scalar.of(1 - smoothing, yTrue)).add(0.5 * smoothing);
        return meanOfLastAxis(options.fromLogits() ? ofLogits(labels, yPred) : ofProbabilities(labels, yPred));
    }

    /** {@code max(x, 0) - x y + log(1 + exp(-|x|))}, with a mask for max and | |, so that the gradient at 0 is 1/2 - y. */
    private static NDArray ofLogits(NDArray labels, NDArray x) {
        NDArray positive = x.gte(0).toType(x.getDataType(), false);
        NDArray sign = positive.mul(Scalar.of(2, x)).sub(1);
        NDArray logarithm = x.mul(sign).neg().exp().add(1).log();
        return x.mul(positive).sub(x.mul(labels)).add(logarithm);
    }

    private static NDArray ofProbabilities(NDArray labels, NDArray yPred) {
        // Not clip: MXNet rounds its bounds to float32.
        NDArray p = yPred.maximum(Scalar.of(BinaryCrossentropy.EPSILON, yPred))
                .minimum(Scalar.of(1 - BinaryCrossentropy.EPSILON, yPred));
        NDArray yes = labels.mul(p.log());
        NDArray no = labels.neg().add(1).mul(p.neg().add(1).log());
        return yes.add(no).neg();
    }
}
