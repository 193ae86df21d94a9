package io.github.monokeras.backend.reference.optimizers;

import io.github.monokeras.optimizers.Adamax;

/** {@code m = beta1 m + (1 - beta1) g}, {@code u = max(beta2 u, |g|)}, {@code w -= lr / (1 - beta1^t) m / (u + epsilon)}. */
record AdamaxRule(Adamax options) implements UpdateRule {

    @Override
    public void update(double[] w, double[] g, Kept kept, Step step) {
        double beta1 = options.beta1();
        double rate = step.learningRate() / (1 - Math.pow(beta1, step.t()));
        double[] m = kept.get("momentum");
        double[] u = kept.get("norm");
        for (int i = 0; i < w.length; i++) {
            m[i] = beta1 * m[i] + (1 - beta1) * g[i];
            u[i] = Math.max(options.beta2() * u[i], Math.abs(g[i]));
            w[i] -= rate * m[i] / (u[i] + options.epsilon());
        }
    }
}
