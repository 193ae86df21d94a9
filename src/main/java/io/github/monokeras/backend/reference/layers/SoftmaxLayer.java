package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.activations.Activation;
import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.layers.Softmax;
import io.github.monokeras.tensor.Shape;
import java.util.Arrays;
import java.util.List;

/**
 * {@code y_i = exp(x_i) / sum_j exp(x_j)} along any axes, {@code dx_i = y_i (dy_i - sum_j dy_j y_j)}; that along the last is
 * the layer's activation. What does not count in a mask is -1e9 in place of x.
 *
 * @param layer the description
 */
record SoftmaxLayer(Softmax layer) implements LayerFormula {

    private static final double MASKED = -1e9;

    @Override
    public LayerFlow forward(LayerCall call) {
        NdArray x = call.input();
        NdArray mask = call.mask(0);
        if (mask == null) {
            return softmax(x);
        }
        layer.requireMask(Shape.of(mask.shape()), Shape.of(x.shape()));
        LayerFlow flow = softmax(x.zip(mask, (value, counts) -> counts == 0 ? MASKED : value));
        return LayerFlow.of(
                flow.output(),
                dy -> flow.way().back(List.of(dy)).get(0).zip(mask, (gradient, counts) -> counts == 0 ? 0 : gradient));
    }

    private LayerFlow softmax(NdArray x) {
        if (layer.outputActivation() == Activation.SOFTMAX) {
            return LayerFlow.of(x, dy -> dy);
        }
        int[] shape = x.shape();
        int[] reduced = Places.reducing(shape, layer.axes(shape.length));
        int[] group = Places.spread(reduced, shape);
        int groups = NdArray.zeros(reduced).size();
        double[] largest = new double[groups];
        Arrays.fill(largest, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < group.length; i++) {
            largest[group[i]] = Math.max(largest[group[i]], x.values()[i]);
        }
        double[] sum = new double[groups];
        for (int i = 0; i < group.length; i++) {
            sum[group[i]] += Math.exp(x.values()[i] - largest[group[i]]);
        }
        NdArray y = x.zerosLike();
        for (int i = 0; i < group.length; i++) {
            y.values()[i] = Math.exp(x.values()[i] - largest[group[i]]) / sum[group[i]];
        }
        return LayerFlow.of(y, dy -> back(y, dy, group, groups));
    }

    private static NdArray back(NdArray y, NdArray dy, int[] group, int groups) {
        double[] along = new double[groups];
        for (int i = 0; i < group.length; i++) {
            along[group[i]] += dy.values()[i] * y.values()[i];
        }
        NdArray dx = y.zerosLike();
        for (int i = 0; i < group.length; i++) {
            dx.values()[i] = y.values()[i] * (dy.values()[i] - along[group[i]]);
        }
        return dx;
    }
}
