package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import io.github.monokeras.layers.Dense;

/**
 * {@code y = x · kernel + bias}: input {@code (batch, …, inputs)}, output {@code (batch, …, units)}.
 *
 * <p>Back: {@code dkernel = xᵀ · dy}, {@code dbias = sum(dy)} over all axes but the last, {@code dx = dy · kernelᵀ}.
 */
final class DenseFormula implements LayerFormula, WayBack {

    private static final int KERNEL = 0;
    private static final int BIAS = 1;
    private static final int[] SAMPLES = {0};

    private final boolean useBias;

    DenseFormula(Dense layer) {
        useBias = layer.useBias();
    }

    @Override
    public NDList forward(LayerCall call) {
        NDArray product = call.input().matMul(call.weight(KERNEL));
        if (!useBias) {
            return new NDList(product);
        }
        NDArray bias = call.weight(BIAS);
        return new NDList(call.isFollowed() ? product.add(bias) : product.addi(bias));
    }

    @Override
    public WayBack wayBack() {
        return this;
    }

    @Override
    public void ofWeights(LayerCall call, NDArray gradient, WeightGradients wanted) {
        NDArray rows = rows(gradient);
        if (wanted.wants(KERNEL)) {
            wanted.put(KERNEL, rows(call.input()).transpose().matMul(rows));
        }
        if (useBias && wanted.wants(BIAS)) {
            wanted.put(BIAS, rows.sum(SAMPLES));
        }
    }

    @Override
    public NDArray ofInput(LayerCall call, NDArray gradient) {
        try (NDArray transposed = call.weight(KERNEL).transpose()) {
            return gradient.matMul(transposed);
        }
    }

    /** Returns the vectors along the last axis, one in each row. */
    private static NDArray rows(NDArray array) {
        Shape shape = array.getShape();
        return shape.dimension() == 2 ? array : array.reshape(-1, shape.tail());
    }
}
