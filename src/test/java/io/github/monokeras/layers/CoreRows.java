package io.github.monokeras.layers;

import io.github.monokeras.constraints.MaxNorm;
import io.github.monokeras.initializers.HeNormal;
import io.github.monokeras.regularizers.L1;
import io.github.monokeras.regularizers.L2;

/** The rows of {@code golden/layers_core.py}. */
final class CoreRows {

    private CoreRows() {}

    static void addTo(LayerRows rows) {
        rows.add("dense", x -> new Dense(2).apply(x.get(0)))
                .add(
                        "dense_activation_timesteps",
                        x -> new Dense(4).activation("tanh").apply(x.get(0)))
                .add(
                        "dense_options",
                        x -> new Dense(2)
                                .activation("sigmoid")
                                .useBias(false)
                                .kernelInitializer(new HeNormal().seed(3))
                                .kernelRegularizer(new L2(0.1))
                                .activityRegularizer(new L1(0.05))
                                .kernelConstraint(new MaxNorm(0.5))
                                .apply(x.get(0)))
                .add("activation", x -> new Activation("softmax").apply(x.get(0)))
                .add(
                        "relu",
                        x -> new ReLU(0.5).negativeSlope(0.1).threshold(0.2).apply(x.get(0)))
                .add("leaky_relu", x -> new LeakyReLU(0.25).apply(x.get(0)))
                .add("elu", x -> new ELU(0.5).apply(x.get(0)))
                .add("prelu", x -> new PReLU().apply(x.get(0)))
                .add("prelu_shared", x -> new PReLU().sharedAxes(1, 2).apply(x.get(0)))
                .add("softmax", x -> new Softmax().apply(x.get(0)));
    }
}
