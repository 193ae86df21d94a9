package io.github.monokeras.backend.reference;

import io.github.monokeras.optimizers.SGD;

/**
 * {@code v = momentum v - lr g}, then {@code w += v}, or {@code w += momentum v - lr g} after Nesterov; without momentum that
 * is {@code w -= lr g}.
 */
final class SgdRule implements UpdateRule {

    private final SGD options;
    private final double[] velocity;

    SgdRule(SGD options, int size) {
        this.options = options;
        velocity = new double[size];
    }

    @Override
    public void update(double[] values, double[] gradient) {
        double momentum = options.momentum();
        for (int i = 0; i < values.length; i++) {
            double step = options.learningRate() * gradient[i];
            velocity[i] = momentum * velocity[i] - step;
            values[i] += options.nesterov() ? momentum * velocity[i] - step : velocity[i];
        }
    }
}
