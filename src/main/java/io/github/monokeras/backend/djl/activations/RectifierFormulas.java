package io.github.monokeras.backend.djl.activations;

import static io.github.monokeras.backend.djl.activations.Branches.constant;
import static io.github.monokeras.backend.djl.activations.Branches.where;

import ai.djl.ndarray.NDArray;
import io.github.monokeras.backend.djl.arrays.Scalar;
import io.github.monokeras.layers.ReLU;

/** Rectifiers of straight lines; autograd makes the gradients. */
public final class RectifierFormulas {

    private static final double SIX = 6;

    private RectifierFormulas() {}

    /** {@code min(max(x, 0), 6)}. */
    public static NDArray relu6(NDArray x) {
        NDArray positive = Branches.positive(x);
        return where(positive.lt(SIX), positive, constant(SIX, x));
    }

    /** {@code x} above 0, {@code slope x} below. */
    public static NDArray leakyRelu(NDArray x, double slope) {
        return where(x.gt(0), x, x.mul(Scalar.of(slope, x)));
    }

    /** {@code min(x, max)} above the threshold, {@code slope (x - threshold)} below. */
    public static NDArray relu(NDArray x, ReLU layer) {
        Double max = layer.maxValue();
        double slope = layer.negativeSlope();
        double threshold = layer.threshold();
        if (threshold == 0 && max == null) {
            return slope == 0 ? ai.djl.nn.Activation.relu(x) : leakyRelu(x, slope);
        }
        NDArray above = where(x.gt(threshold), x, x.zerosLike());
        if (max != null) {
            // With a threshold of 0, Keras takes a maximum of 6 for relu6, which lets no gradient through at 6.
            NDArray within = threshold == 0 && max == SIX ? above.lt(max) : above.lte(max);
            above = where(within, above, constant(max, x));
        }
        if (slope == 0) {
            return above;
        }
        NDArray below = where(x.lt(threshold), x.sub(threshold), x.zerosLike());
        return above.add(below.mul(Scalar.of(slope, x)));
    }
}
