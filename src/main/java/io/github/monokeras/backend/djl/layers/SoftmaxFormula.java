package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import io.github.monokeras.activations.Activation;
import io.github.monokeras.backend.djl.arrays.Scalar;
import io.github.monokeras.layers.Softmax;

/** {@code exp(x_i) / sum_j exp(x_j)} along any axes; that along the last is the layer's activation. */
record SoftmaxFormula(Softmax layer) implements LayerFormula {

    private static final double MASKED = 1e9;

    @Override
    public NDList forward(LayerCall call) {
        NDArray mask = call.mask(0);
        if (mask == null) {
            return new NDList(of(call.input()));
        }
        layer.requireMask(KerasShape.of(mask), KerasShape.of(call.input()));
        NDArray counts = mask.toType(call.input().getDataType(), false);
        NDArray far = counts.sub(1).mul(Scalar.of(MASKED, counts));
        return new NDList(of(call.input().mul(counts).add(far)));
    }

    private NDArray of(NDArray x) {
        if (layer.outputActivation() == Activation.SOFTMAX) {
            return x;
        }
        int[] axes = layer.axes(x.getShape().dimension());
        NDArray largest = x.stopGradient();
        for (int axis : axes) {
            largest = largest.max(new int[] {axis}, true);
        }
        NDArray powers = x.sub(largest).exp();
        return powers.div(powers.sum(axes, true));
    }
}
