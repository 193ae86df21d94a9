package io.github.monokeras.backend.djl.optimizers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import io.github.monokeras.backend.djl.arrays.Scalar;
import io.github.monokeras.optimizers.CommonOptions;
import java.util.List;

/** Keeps gradients from growing too large. */
public final class Clipping {

    private Clipping() {}

    /** Returns the gradients of all weights as the options allow them. */
    public static List<NDArray> clip(List<NDArray> gradients, CommonOptions options) {
        if (gradients.isEmpty()) {
            return gradients;
        }
        if (options.clipnorm() != null) {
            double limit = options.clipnorm();
            return gradients.stream().map(gradient -> byNorm(gradient, limit)).toList();
        }
        if (options.globalClipnorm() != null) {
            NDArray factor = globalFactor(gradients, options.globalClipnorm());
            return gradients.stream().map(gradient -> gradient.mul(factor)).toList();
        }
        if (options.clipvalue() != null) {
            double limit = options.clipvalue();
            return gradients.stream()
                    .map(gradient -> NDArrays.minimum(
                            NDArrays.maximum(gradient, Scalar.of(-limit, gradient)), Scalar.of(limit, gradient)))
                    .toList();
        }
        return gradients;
    }

    private static NDArray byNorm(NDArray gradient, double limit) {
        NDArray norm = gradient.square().sum().sqrt();
        return gradient.mul(Scalar.of(limit, gradient)).div(NDArrays.maximum(norm, Scalar.of(limit, gradient)));
    }

    /** A norm that is not finite makes the factor NaN, as in Keras. */
    private static NDArray globalFactor(List<NDArray> gradients, double limit) {
        NDArray squares = Scalar.of(0, gradients.get(0));
        for (NDArray gradient : gradients) {
            squares = squares.add(gradient.square().sum());
        }
        NDArray norm = squares.sqrt();
        NDArray one = Scalar.of(1, norm);
        NDArray scalarLimit = Scalar.of(limit, norm);
        return scalarLimit
                .mul(NDArrays.minimum(one.div(norm), one.div(scalarLimit)))
                .add(norm.sub(norm));
    }
}
