package io.github.monokeras.backend.reference.optimizers;

import io.github.monokeras.optimizers.Adadelta;

/** {@code a = rho a + (1 - rho) g²}, {@code d = -sqrt((s + epsilon) / (a + epsilon)) g}, {@code s = rho s + (1 - rho) d²},
 * {@code w += lr d}. */
record AdadeltaRule(Adadelta options) implements UpdateRule {

    @Override
    public void update(double[] w, double[] g, Kept kept, Step step) {
        double rho = options.rho();
        double epsilon = options.epsilon();
        double[] a = kept.get("accumulated_grad");
        double[] s = kept.get("accumulated_delta_var");
        for (int i = 0; i < w.length; i++) {
            a[i] = rho * a[i] + (1 - rho) * g[i] * g[i];
            double d = -Math.sqrt((s[i] + epsilon) / (a[i] + epsilon)) * g[i];
            s[i] = rho * s[i] + (1 - rho) * d * d;
            w[i] += step.learningRate() * d;
        }
    }
}
