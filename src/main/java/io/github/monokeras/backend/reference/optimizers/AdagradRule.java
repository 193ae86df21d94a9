package io.github.monokeras.backend.reference.optimizers;

import io.github.monokeras.optimizers.Adagrad;

/** {@code a += g²}, {@code w -= lr g / sqrt(a + epsilon)}. */
record AdagradRule(Adagrad options) implements UpdateRule {

    @Override
    public void update(double[] w, double[] g, Kept kept, Step step) {
        double[] a = kept.get("accumulator");
        for (int i = 0; i < w.length; i++) {
            a[i] += g[i] * g[i];
            w[i] -= step.learningRate() * g[i] / Math.sqrt(a[i] + options.epsilon());
        }
    }
}
