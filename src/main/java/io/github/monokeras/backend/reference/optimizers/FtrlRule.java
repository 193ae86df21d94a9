package io.github.monokeras.backend.reference.optimizers;

import io.github.monokeras.optimizers.Ftrl;

/** {@code n' = n + g²}, {@code z += g + 2 shrinkage w - (n'^p - n^p) / lr w}, then
 * {@code w = (clip(z, ±l1) - z) / (n'^p / lr + 2 l2 + beta / lr)}. */
record FtrlRule(Ftrl options) implements UpdateRule {

    @Override
    public void update(double[] w, double[] g, Kept kept, Step step) {
        double lr = step.learningRate();
        double p = -options.learningRatePower();
        double l1 = options.l1RegularizationStrength();
        double penalty = 2 * options.l2RegularizationStrength() + options.beta() / lr;
        double[] n = kept.get("accumulator");
        double[] z = kept.get("linear");
        for (int i = 0; i < w.length; i++) {
            double before = Math.pow(n[i], p) / lr;
            n[i] += g[i] * g[i];
            double after = Math.pow(n[i], p) / lr;
            z[i] += g[i] + 2 * options.l2ShrinkageRegularizationStrength() * w[i] - (after - before) * w[i];
            w[i] = (Math.min(Math.max(z[i], -l1), l1) - z[i]) / (after + penalty);
        }
    }
}
