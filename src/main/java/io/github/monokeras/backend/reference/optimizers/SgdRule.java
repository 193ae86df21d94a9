package io.github.monokeras.backend.reference.optimizers;

import io.github.monokeras.optimizers.SGD;

/** {@code w -= lr g}; with momentum {@code v = momentum v - lr g}, then {@code w += v}, or {@code w += momentum v - lr g}
 * after Nesterov. */
record SgdRule(SGD options) implements UpdateRule {

    @Override
    public void update(double[] w, double[] g, Kept kept, Step step) {
        double lr = step.learningRate();
        double momentum = options.momentum();
        if (momentum == 0) {
            for (int i = 0; i < w.length; i++) {
                w[i] -= lr * g[i];
            }
            return;
        }
        double[] v = kept.get("momentum");
        for (int i = 0; i < w.length; i++) {
            v[i] = momentum * v[i] - lr * g[i];
            w[i] += options.nesterov() ? momentum * v[i] - lr * g[i] : v[i];
        }
    }
}
