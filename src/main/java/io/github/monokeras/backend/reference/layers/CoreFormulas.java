package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.activations.ExponentialUnits;
import io.github.monokeras.backend.reference.activations.Rectifiers;
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
        formulas.add(Dense.class, DenseLayer::new)
                .add(Activation.class, layer -> CoreFormulas::unchanged)
                .add(ReLU.class, layer -> LayerFormula.ofRows(Rectifiers.relu(layer)))
                .add(LeakyReLU.class, layer -> LayerFormula.ofRows(Rectifiers.leakyRelu(layer.negativeSlope())))
                .add(ELU.class, layer -> LayerFormula.ofRows(ExponentialUnits.elu(layer.alpha())))
                .add(PReLU.class, ParametricRectifier::new);
    }

    private static LayerFlow unchanged(LayerCall call) {
        return LayerFlow.of(call.input(), gradient -> gradient);
    }
}
