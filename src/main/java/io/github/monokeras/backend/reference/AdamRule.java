package io.github.monokeras.backend.reference;

import io.github.monokeras.optimizers.Adam;

/**
 * {@code m = beta1 m + (1 - beta1) g}, {@code v = beta2 v + (1 - beta2) g²}, then
 * {@code w -= lr sqrt(1 - beta2^t) / (1 - beta1^t) m / (sqrt(v) + epsilon)}.
 */
final class AdamRule implements UpdateRule {

    private final Adam options;
    private final double[] m;
    private final double[] v;
    private int t;

    AdamRule(Adam options, int size) {
        this.options = options;
        m = new double[size];
        v = new double[size];
    }

    @Override
    public void update(double[] values, double[] gradient) {
        t++;
        double beta1 = options.beta1();
        double beta2 = options.beta2();
        double rate = options.learningRate() * Math.sqrt(1 - Math.pow(beta2, t)) / (1 - Math.pow(beta1, t));
        for (int i = 0; i < values.length; i++) {
            m[i] = beta1 * m[i] + (1 - beta1) * gradient[i];
            v[i] = beta2 * v[i] + (1 - beta2) * gradient[i] * gradient[i];
            values[i] -= rate * m[i] / (Math.sqrt(v[i]) + options.epsilon());
        }
    }
}
