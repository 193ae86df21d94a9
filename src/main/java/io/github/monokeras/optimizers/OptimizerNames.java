package io.github.monokeras.optimizers;

import io.github.monokeras.names.Registry;

/** Keras's strings for optimizers; {@link Lamb} has none there, and so none here. */
final class OptimizerNames {

    private OptimizerNames() {}

    static Registry<Optimizer> registry() {
        return Registry.<Optimizer>ignoringCase("optimizer")
                .add(SGD::new, "sgd")
                .add(Adam::new, "adam")
                .add(AdamW::new, "adamw")
                .add(RMSprop::new, "rmsprop")
                .add(Adagrad::new, "adagrad")
                .add(Adadelta::new, "adadelta")
                .add(Adamax::new, "adamax")
                .add(Adafactor::new, "adafactor")
                .add(Nadam::new, "nadam")
                .add(Ftrl::new, "ftrl")
                .add(Lion::new, "lion")
                .lacks("muon", "scheduleFreeAdamW", "lossScaleOptimizer", "multiOptimizer");
    }
}
