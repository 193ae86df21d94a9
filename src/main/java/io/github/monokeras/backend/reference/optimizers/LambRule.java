package io.github.monokeras.backend.reference.optimizers;

import io.github.monokeras.optimizers.Lamb;
import java.util.Arrays;

/** Adam's {@code u = m / (1 - beta1^t) / (sqrt(v / (1 - beta2^t)) + epsilon)}, then {@code w -= lr |w| / |u| u}. */
record LambRule(Lamb options) implements UpdateRule {

    @Override
    public void update(double[] w, double[] g, Kept kept, Step step) {
        double beta1 = options.beta1();
        double beta2 = options.beta2();
        double[] m = kept.get("momentum");
        double[] v = kept.get("velocity");
        double[] u = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            m[i] = beta1 * m[i] + (1 - beta1) * g[i];
            v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
            double scale = Math.sqrt(v[i] / (1 - Math.pow(beta2, step.t()))) + options.epsilon();
            u[i] = m[i] / (1 - Math.pow(beta1, step.t())) / scale;
        }
        double wNorm = norm(w);
        double uNorm = norm(u);
        double ratio = wNorm > 0 && uNorm > 0 ? wNorm / uNorm : 1;
        for (int i = 0; i < w.length; i++) {
            w[i] -= step.learningRate() * ratio * u[i];
        }
    }

    private static double norm(double[] values) {
        return Math.sqrt(Arrays.stream(values).map(value -> value * value).sum());
    }
}
