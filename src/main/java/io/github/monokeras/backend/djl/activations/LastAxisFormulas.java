package io.github.monokeras.backend.djl.activations;

import static ai.djl.nn.Activation.sigmoid;
import static io.github.monokeras.backend.djl.activations.Branches.where;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/** Activations of the last axis as a whole; autograd makes the gradients. */
public final class LastAxisFormulas {

    private LastAxisFormulas() {}

    /** {@code exp(x_i) / sum_j exp(x_j)}. */
    public static NDArray softmax(NDArray x) {
        return x.softmax(-1);
    }

    /** {@code x_i - log(sum_j exp(x_j))}. */
    public static NDArray logSoftmax(NDArray x) {
        return x.logSoftmax(-1);
    }

    /** {@code a σ(b)}, the first half of the axis gated by the second. */
    public static NDArray glu(NDArray x) {
        NDList halves = x.split(2, axis(x));
        return halves.get(0).mul(sigmoid(halves.get(1)));
    }

    /**
     * {@code max(x_i - t, 0)} with {@code t = (sum of the support - 1) / its size}, the support being where {@code x_i > t}.
     *
     * <p>Which numbers are the support is found beside the graph: t is the largest of {@code (sum of the k largest - 1) / k}.
     * The gradient goes back through the sum.
     */
    public static NDArray sparsemax(NDArray x) {
        NDArray fixed = x.stopGradient();
        NDArray descending = fixed.neg().sort(axis(x)).neg();
        NDArray counts = fixed.onesLike().cumSum(axis(x));
        NDArray found = descending.cumSum(axis(x)).sub(1).div(counts).max(new int[] {axis(x)}, true);
        NDArray support = fixed.gt(found);
        NDArray ones = where(support, fixed.onesLike(), fixed.zerosLike());
        NDArray sum = where(support, x, x.zerosLike()).sum(new int[] {axis(x)}, true);
        NDArray t = sum.sub(1).div(ones.sum(new int[] {axis(x)}, true));
        return where(fixed.gte(found), x.sub(t), x.zerosLike());
    }

    private static int axis(NDArray x) {
        return x.getShape().dimension() - 1;
    }
}
