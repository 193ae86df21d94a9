package io.github.monokeras.backend.reference.layers;

import static io.github.monokeras.backend.reference.layers.RecurrentCell.sum;

import io.github.monokeras.backend.reference.activations.Activations;
import io.github.monokeras.backend.reference.activations.Formula;
import io.github.monokeras.backend.reference.batch.Flow;
import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.layers.SimpleRNN;
import java.util.List;

/**
 * {@code h' = a(z)} with {@code z = x W + h U + b}.
 *
 * <p>With the gradient {@code dh'} of the loss: {@code dz = dh' a'(z)}, {@code dx = dz Wᵀ}, {@code dh = dz Uᵀ},
 * {@code dW = xᵀ dz}, {@code dU = hᵀ dz}.
 */
final class SimpleRnnCell implements RecurrentCell {

    private final GateKernel input;
    private final GateKernel state;
    private final Formula activation;

    SimpleRnnCell(SimpleRNN layer, LayerCall call) {
        GateKernels kernels = new GateKernels(layer, call);
        input = kernels.input(0);
        state = kernels.state(0);
        activation = Activations.of(layer.activation());
    }

    @Override
    public Step step(Matrix x, List<Matrix> states) {
        Matrix h = states.get(0);
        Flow next = activation.forward(sum(input.forward(x), state.forward(h)));
        return new Step(List.of(next.output()), gradients -> {
            Matrix dz = next.backward(gradients.get(0));
            return new Gradients(input.backward(x, dz), List.of(state.backward(h, dz)));
        });
    }
}
