package io.github.monokeras.backend.reference.layers;

import static io.github.monokeras.backend.reference.layers.RecurrentCell.product;
import static io.github.monokeras.backend.reference.layers.RecurrentCell.sum;

import io.github.monokeras.backend.reference.activations.Activations;
import io.github.monokeras.backend.reference.activations.Formula;
import io.github.monokeras.backend.reference.batch.Flow;
import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.layers.LSTM;
import java.util.List;

/**
 * {@code c' = f * c + i * n} and {@code h' = o * a(c')}, with the gates {@code i, f, o = g(x W + h U + b)} and
 * {@code n = a(x W + h U + b)}, each with columns of its own.
 *
 * <p>With the gradients {@code dh'} and {@code dc'} of the loss:
 *
 * <pre>
 * do  = dh' * a(c')
 * dc' = dc' + (dh' * o) a'(c')
 * di  = dc' * n,  dn = dc' * i,  df = dc' * c,  dc = dc' * f
 * dz  = of each, through g or a
 * dx  = sum of dz Wᵀ,  dh = sum of dz Uᵀ
 * </pre>
 */
final class LstmCell implements RecurrentCell {

    private static final int I = 0;
    private static final int F = 1;
    private static final int C = 2;
    private static final int O = 3;

    private final GateKernel[] input = new GateKernel[4];
    private final GateKernel[] state = new GateKernel[4];
    private final Formula activation;
    private final Formula gate;

    LstmCell(LSTM layer, LayerCall call) {
        GateKernels kernels = new GateKernels(layer, call);
        for (int index = I; index <= O; index++) {
            input[index] = kernels.input(index);
            state[index] = kernels.state(index);
        }
        activation = Activations.of(layer.activation());
        gate = Activations.of(layer.recurrentActivation());
    }

    @Override
    public Step step(Matrix x, List<Matrix> states) {
        Matrix h = states.get(0);
        Matrix c = states.get(1);
        Flow i = gate.forward(z(I, x, h));
        Flow f = gate.forward(z(F, x, h));
        Flow n = activation.forward(z(C, x, h));
        Flow o = gate.forward(z(O, x, h));
        Matrix nextC = sum(product(f.output(), c), product(i.output(), n.output()));
        Flow shown = activation.forward(nextC);
        Matrix nextH = product(o.output(), shown.output());
        return new Step(List.of(nextH, nextC), gradients -> {
            Matrix dh = gradients.get(0);
            Matrix dc = sum(gradients.get(1), shown.backward(product(dh, o.output())));
            Matrix[] dz = {
                i.backward(product(dc, n.output())),
                f.backward(product(dc, c)),
                n.backward(product(dc, i.output())),
                o.backward(product(dh, shown.output()))
            };
            Matrix dx = input[I].backward(x, dz[I]);
            Matrix dhBefore = state[I].backward(h, dz[I]);
            for (int index = F; index <= O; index++) {
                dx = sum(dx, input[index].backward(x, dz[index]));
                dhBefore = sum(dhBefore, state[index].backward(h, dz[index]));
            }
            return new Gradients(dx, List.of(dhBefore, product(dc, f.output())));
        });
    }

    private Matrix z(int index, Matrix x, Matrix h) {
        return sum(input[index].forward(x), state[index].forward(h));
    }
}
