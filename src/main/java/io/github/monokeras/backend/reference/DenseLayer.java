package io.github.monokeras.backend.reference;

import io.github.monokeras.backend.reference.batch.Flow;
import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.layers.Dense;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fully connected layer without its activation: {@code z = x W + b}.
 *
 * <p>With the gradient {@code dz} of the loss: {@code dW = xᵀ dz}, {@code db = sum of the rows of dz}, {@code dx = dz Wᵀ}.
 */
final class DenseLayer implements Stage {

    private final int inputs;
    private final int units;
    private final Weight kernel;
    private final @Nullable Weight bias;
    private final List<Weight> weights;

    DenseLayer(Dense layer, List<Weight> weights) {
        inputs = layer.inputShape().dim(-1);
        units = layer.units();
        kernel = weights.get(0);
        bias = layer.useBias() ? weights.get(1) : null;
        this.weights = weights;
    }

    @Override
    public List<Weight> weights() {
        return weights;
    }

    @Override
    public Flow forward(Matrix x) {
        Matrix w = new Matrix(inputs, units, kernel.values());
        Matrix product = x.times(w);
        Matrix z = bias == null ? product : product.plusRow(bias.values());
        return new Flow(z, dz -> {
            kernel.gradient(x.transposed().times(dz).values());
            if (bias != null) {
                bias.gradient(dz.sumOfRows());
            }
            return dz.times(w.transposed());
        });
    }
}
