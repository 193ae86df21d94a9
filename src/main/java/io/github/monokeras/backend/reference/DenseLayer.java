package io.github.monokeras.backend.reference;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fully connected layer without its activation: {@code z = x W + b}.
 *
 * <p>With the gradient {@code dz} of the loss: {@code dW = xᵀ dz}, {@code db = sum of the rows of dz}, {@code dx = dz Wᵀ}.
 */
final class DenseLayer {

    private final int inputs;
    private final int units;
    private final Weight kernel;
    private final @Nullable Weight bias;

    DenseLayer(int inputs, int units, Weight kernel, @Nullable Weight bias) {
        this.inputs = inputs;
        this.units = units;
        this.kernel = kernel;
        this.bias = bias;
    }

    List<Weight> weights() {
        List<Weight> weights = new ArrayList<>(List.of(kernel));
        if (bias != null) {
            weights.add(bias);
        }
        return weights;
    }

    Flow forward(Matrix x) {
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
