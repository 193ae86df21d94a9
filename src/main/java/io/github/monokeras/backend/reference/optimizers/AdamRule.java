package io.github.monokeras.backend.reference.optimizers;

import io.github.monokeras.optimizers.Adam;

/** {@code m = beta1 m + (1 - beta1) g}, {@code v = beta2 v + (1 - beta2) g²}, then
 * {@code w -= lr sqrt(1 - beta2^t) / (1 - beta1^t) m / (sqrt(v) + epsilon)}; with amsgrad the largest {@code v} so far. */
record AdamRule(Adam options) implements UpdateRule {

    @Override
    public void update(double[] w, double[] g, Kept kept, Step step) {
        double beta1 = options.beta1();
        double beta2 = options.beta2();
        double rate = step.learningRate() * Math.sqrt(1 - Math.pow(beta2, step.t())) / (1 - Math.pow(beta1, step.t()));
        double[] m = kept.get("momentum");
        double[] v = kept.get("velocity");
        for (int i = 0; i < w.length; i++) {
            m[i] = beta1 * m[i] + (1 - beta1) * g[i];
            v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
        }
        double[] largest = options.amsgrad() ? largest(kept.get("velocity_hat"), v) : v;
        double epsilon = options.epsilon();
        for (int i = 0; i < w.length; i++) {
            w[i] -= rate * m[i] / (Math.sqrt(largest[i]) + epsilon);
        }
    }

    private static double[] largest(double[] soFar, double[] v) {
        for (int i = 0; i < v.length; i++) {
            soFar[i] = Math.max(soFar[i], v[i]);
        }
        return soFar;
    }
}
