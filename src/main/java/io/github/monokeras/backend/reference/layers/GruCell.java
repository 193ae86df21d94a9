package io.github.monokeras.backend.reference.layers;

import static io.github.monokeras.backend.reference.layers.RecurrentCell.product;
import static io.github.monokeras.backend.reference.layers.RecurrentCell.sum;

import io.github.monokeras.backend.reference.activations.Activations;
import io.github.monokeras.backend.reference.activations.Formula;
import io.github.monokeras.backend.reference.batch.Flow;
import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.layers.GRU;
import java.util.List;

/**
 * {@code h' = z * h + (1 - z) * n}, with the gates {@code z, r = g(x W + b + h U + d)} and
 * {@code n = a(x W + b + r * (h U + d))}, or {@code n = a(x W + b + (r * h) U)}, each with columns of its own.
 *
 * <p>With the gradient {@code dh'} of the loss: {@code dz = dh' * (h - n)}, {@code dn = dh' * (1 - z)}; with {@code s} what goes
 * into the activation of {@code n}, {@code ds = dn a'(s)}, and
 *
 * <pre>
 * reset after:  dr = ds * (h U + d),  and (r * ds) Uᵀ goes back to h
 * reset before: dr = (ds Uᵀ) * h,     and (ds Uᵀ) * r goes back to h
 * </pre>
 *
 * <p>beside {@code dh' * z} and what comes back from the gates.
 */
final class GruCell implements RecurrentCell {

    private static final int Z = 0;
    private static final int R = 1;
    private static final int H = 2;

    private final GateKernel[] input = new GateKernel[3];
    private final GateKernel[] state = new GateKernel[3];
    private final Formula activation;
    private final Formula gate;
    private final boolean resetAfter;

    GruCell(GRU layer, LayerCall call) {
        GateKernels kernels = new GateKernels(layer, call);
        resetAfter = layer.resetAfter();
        for (int index = Z; index <= H; index++) {
            input[index] = kernels.input(index);
            state[index] = resetAfter ? kernels.biasedState(index) : kernels.state(index);
        }
        activation = Activations.of(layer.activation());
        gate = Activations.of(layer.recurrentActivation());
    }

    @Override
    public Step step(Matrix x, List<Matrix> states) {
        Matrix h = states.get(0);
        Flow z = gate.forward(sum(input[Z].forward(x), state[Z].forward(h)));
        Flow r = gate.forward(sum(input[R].forward(x), state[R].forward(h)));
        Matrix kept = product(r.output(), h);
        Matrix seen = resetAfter ? state[H].forward(h) : state[H].forward(kept);
        Matrix reset = resetAfter ? product(r.output(), seen) : seen;
        Flow n = activation.forward(sum(input[H].forward(x), reset));
        Matrix open = z.output().map(v -> 1 - v);
        Matrix next = sum(product(z.output(), h), product(open, n.output()));
        return new Step(List.of(next), gradients -> {
            Matrix dNext = gradients.get(0);
            Matrix ds = n.backward(product(dNext, open));
            Matrix dr;
            Matrix dh = product(dNext, z.output());
            if (resetAfter) {
                dr = product(ds, seen);
                dh = sum(dh, state[H].backward(h, product(ds, r.output())));
            } else {
                Matrix dKept = state[H].backward(kept, ds);
                dr = product(dKept, h);
                dh = sum(dh, product(dKept, r.output()));
            }
            Matrix dzGate = z.backward(product(dNext, h.zip(n.output(), (a, b) -> a - b)));
            Matrix drGate = r.backward(dr);
            Matrix dx = sum(input[Z].backward(x, dzGate), input[R].backward(x, drGate), input[H].backward(x, ds));
            return new Gradients(dx, List.of(sum(dh, state[Z].backward(h, dzGate), state[R].backward(h, drGate))));
        });
    }
}
