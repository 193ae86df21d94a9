package io.github.monokeras.backend.reference.optimizers;

import io.github.monokeras.optimizers.Lion;

/** {@code w -= lr sign(beta1 m + (1 - beta1) g)}, then {@code m = beta2 m + (1 - beta2) g}. */
record LionRule(Lion options) implements UpdateRule {

    @Override
    public void update(double[] w, double[] g, Kept kept, Step step) {
        double beta1 = options.beta1();
        double beta2 = options.beta2();
        double[] m = kept.get("momentum");
        for (int i = 0; i < w.length; i++) {
            w[i] -= step.learningRate() * Math.signum(beta1 * m[i] + (1 - beta1) * g[i]);
            m[i] = beta2 * m[i] + (1 - beta2) * g[i];
        }
    }
}
