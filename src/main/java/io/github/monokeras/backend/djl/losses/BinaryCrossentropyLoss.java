package io.github.monokeras.backend.djl.losses;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import io.github.monokeras.backend.djl.arrays.Scalar;
import io.github.monokeras.losses.BinaryCrossentropy;
import io.github.monokeras.losses.Crossentropy;

/** {@code -mean(yTrue log(p) + (1 - yTrue) log(1 - p))}, from probabilities or from logits. */
public final class BinaryCrossentropyLoss extends KerasLoss {

    private final BinaryCrossentropy options;

    public BinaryCrossentropyLoss(BinaryCrossentropy options) {
        super("binary_crossentropy");
        this.options = options;
    }

    @Override
    public NDArray values(NDArray yTrue, NDArray yPred) {
        NDArray labels = smoothed(yTrue, options.labelSmoothing());
        return meanOfLastAxis(options.fromLogits() ? ofLogits(labels, yPred) : ofProbabilities(labels, yPred));
    }

    @Override
    public NDArray valuesToReduce(NDArray yTrue, NDArray yPred) {
        NDArray labels = smoothed(yTrue, options.labelSmoothing());
        return meanOfSeveral(options.fromLogits() ? inPlace(labels, yPred) : ofProbabilities(labels, yPred));
    }

    static NDArray smoothed(NDArray yTrue, double smoothing) {
        return smoothing == 0
                ? yTrue
                : yTrue.mul(Scalar.of(1 - smoothing, yTrue)).add(0.5 * smoothing);
    }

    /** {@code max(x, 0) - x y + log(1 + exp(-|x|))}, in this order: what is left of a sure prediction is the last. */
    static NDArray ofLogits(NDArray labels, NDArray x) {
        NDArray size = x.abs();
        return Kinks.halfAtZero(x, size).sub(x.mul(labels)).add(Kinks.logOfOnePlusExpOfMinus(size));
    }

    /** The same, bit for bit. */
    private static NDArray inPlace(NDArray labels, NDArray x) {
        NDArray last = Activation.softPlus(x.abs().negi());
        return Activation.relu(x).subi(x.mul(labels)).addi(last);
    }

    static NDArray ofProbabilities(NDArray labels, NDArray yPred) {
        NDArray p = Kinks.clip(yPred, Crossentropy.EPSILON, 1 - Crossentropy.EPSILON);
        NDArray yes = labels.mul(p.log());
        NDArray no = labels.neg().add(1).mul(p.neg().add(1).log());
        return yes.add(no).neg();
    }
}
