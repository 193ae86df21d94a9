package io.github.monokeras.backend.reference.optimizers;

import io.github.monokeras.optimizers.Nadam;

/** Adam with {@code u(t+1) m / (1 - p(t+1)) + (1 - u(t)) g / (1 - p(t))} for its bias-corrected {@code m}, where
 * {@code u(t) = beta1 (1 - 0.96^t / 2)} and {@code p(t) = u(1) … u(t)}. */
final class NadamRule implements UpdateRule {

    private final Nadam options;
    private double product = 1;

    NadamRule(Nadam options) {
        this.options = options;
    }

    @Override
    public void update(double[] w, double[] g, Kept kept, Step step) {
        double beta1 = options.beta1();
        double beta2 = options.beta2();
        double now = u(step.t());
        double next = u(step.t() + 1);
        double[] m = kept.get("momentum");
        double[] v = kept.get("velocity");
        for (int i = 0; i < w.length; i++) {
            m[i] = beta1 * m[i] + (1 - beta1) * g[i];
            v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
            double ahead = next * m[i] / (1 - product * next) + (1 - now) * g[i] / (1 - product);
            double scale = Math.sqrt(v[i] / (1 - Math.pow(beta2, step.t())));
            w[i] -= step.learningRate() * ahead / (scale + options.epsilon());
        }
    }

    @Override
    public void startStep(Kept shared, Step step) {
        double[] uProduct = shared.get(Nadam.U_PRODUCT);
        uProduct[0] *= u(step.t());
        product = uProduct[0];
    }

    private double u(double t) {
        return options.beta1() * (1 - 0.5 * Math.pow(0.96, t));
    }
}
