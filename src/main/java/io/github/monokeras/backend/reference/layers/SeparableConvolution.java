package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.backend.reference.batch.Weight;
import io.github.monokeras.layers.BaseSeparableConv;
import java.util.List;

/**
 * A convolution z of each channel by itself, mixed at each place: {@code y = z V}, the rows of z being its places.
 *
 * <p>With the gradient {@code dy} of the loss: {@code dV = zᵀ dy}, {@code dz = dy Vᵀ}.
 *
 * @param layer the description
 */
record SeparableConvolution(BaseSeparableConv<?> layer) implements LayerFormula {

    @Override
    public LayerFlow forward(LayerCall call) {
        LayerFlow depthwise = new DepthwiseConvolution(layer).withoutBias(call);
        NdArray z = depthwise.output();
        Weight pointwise = call.weight(1);
        Matrix v = new Matrix(z.dim(-1), layer.filters(), pointwise.values());
        NdArray y = NdArray.of(z.rows().times(v), z.shapeWithLast(layer.filters()));
        LayerFlow flow = LayerFlow.of(y, dy -> {
            pointwise.addGradient(z.rows().transposed().times(dy.rows()).values());
            NdArray dz = NdArray.of(dy.rows().times(v.transposed()), z.shape());
            return depthwise.way().back(List.of(dz)).get(0);
        });
        return layer.useBias() ? Convolutions.plusBias(flow, call.weight(2)) : flow;
    }
}
