package io.github.monokeras.backend.reference.optimizers;

import io.github.monokeras.optimizers.RMSprop;

/** {@code v = rho v + (1 - rho) g²}, {@code w -= lr g / sqrt(v + epsilon)}; centered {@code v - a²} for {@code v} with
 * {@code a = rho a + (1 - rho) g}; with momentum {@code m = momentum m + step}, {@code w -= m}. */
record RmspropRule(RMSprop options) implements UpdateRule {

    @Override
    public void update(double[] w, double[] g, Kept kept, Step step) {
        double rho = options.rho();
        double[] v = kept.get("velocity");
        double[] m = options.momentum() > 0 ? kept.get("momentum") : new double[w.length];
        double[] a = options.centered() ? kept.get("average_gradient") : new double[w.length];
        for (int i = 0; i < w.length; i++) {
            v[i] = rho * v[i] + (1 - rho) * g[i] * g[i];
            a[i] = options.centered() ? rho * a[i] + (1 - rho) * g[i] : 0;
            double spread = v[i] - a[i] * a[i];
            m[i] = options.momentum() * m[i] + step.learningRate() * g[i] / Math.sqrt(spread + options.epsilon());
            w[i] -= m[i];
        }
    }
}
