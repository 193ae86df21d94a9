package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.backend.reference.batch.Weight;
import io.github.monokeras.layers.Dense;

/**
 * A fully connected layer without its activation: {@code z = x W + b}.
 *
 * <p>With the gradient {@code dz} of the loss: {@code dW = xᵀ dz}, {@code db = sum of the rows of dz}, {@code dx = dz Wᵀ}.
 *
 * @param layer the description
 */
record DenseLayer(Dense layer) implements LayerFormula {

    @Override
    public LayerFlow forward(LayerCall call) {
        NdArray input = call.input();
        Matrix x = input.rows();
        Weight kernel = call.weight(0);
        Matrix w = new Matrix(x.columns(), layer.units(), kernel.values());
        Matrix product = x.times(w);
        Matrix z = layer.useBias() ? product.plusRow(call.weight(1).values()) : product;
        return LayerFlow.of(
                NdArray.of(z, input.shapeWithLast(layer.units())),
                gradient -> {
                    Matrix dz = gradient.rows();
                    Matrix dw = new Matrix(x.columns(), layer.units(), kernel.gradient());
                    dw.addTransposedProduct(x, dz);
                    if (layer.useBias()) {
                        call.weight(1).addGradient(dz.sumOfRows());
                    }
                },
                gradient -> NdArray.of(gradient.rows().times(w.transposed()), input.shape()));
    }
}
