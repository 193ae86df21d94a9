package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import io.github.monokeras.backend.djl.activations.ExponentialFormulas;
import io.github.monokeras.backend.djl.activations.RectifierFormulas;
import io.github.monokeras.layers.Activation;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.ELU;
import io.github.monokeras.layers.LeakyReLU;
import io.github.monokeras.layers.PReLU;
import io.github.monokeras.layers.ReLU;

/** The layers that every network has: {@code Dense}, and activations as layers of their own. */
final class CoreFormulas {

    private CoreFormulas() {}

    static void addTo(LayerFormulas formulas) {
        formulas.add(Dense.class, DenseFormula::new)
                .add(Activation.class, layer -> new RearrangingFormula(x -> x))
                .add(ReLU.class, layer -> LayerFormula.of(x -> RectifierFormulas.relu(x, layer)))
                .add(
                        LeakyReLU.class,
                        layer -> LayerFormula.of(x -> RectifierFormulas.leakyRelu(x, layer.negativeSlope())))
                .add(ELU.class, layer -> LayerFormula.of(x -> ExponentialFormulas.elu(x, layer.alpha())))
                .add(PReLU.class, layer -> CoreFormulas::prelu);
    }

    /** {@code max(x, 0) - alpha max(-x, 0)}. */
    private static NDList prelu(LayerCall call) {
        NDArray x = call.input();
        NDArray below = ai.djl.nn.Activation.relu(x.neg()).mul(call.weight(0));
        return new NDList(ai.djl.nn.Activation.relu(x).sub(below));
    }
}
