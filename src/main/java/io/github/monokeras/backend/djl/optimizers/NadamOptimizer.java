package io.github.monokeras.backend.djl.optimizers;

import ai.djl.ndarray.NDArray;
import io.github.monokeras.optimizers.Nadam;
import java.util.Map;

/** Adam with {@code u(t+1) m / (1 - p(t) u(t+1)) + (1 - u(t)) g / (1 - p(t))} for its bias-corrected {@code m}. */
final class NadamOptimizer extends KerasOptimizer {

    private final Nadam options;
    private double product = 1;

    NadamOptimizer(Nadam options) {
        super(options);
        this.options = options;
    }

    @Override
    void apply(NDArray w, NDArray g, Kept.Beside beside, Step step) {
        double beta1 = step.round(options.beta1());
        double beta2 = step.round(options.beta2());
        NDArray m = beside.get("momentum");
        NDArray v = beside.get("velocity");
        m.addi(g.sub(m).muli(step.round(1 - beta1)));
        v.addi(g.square().subi(v).muli(step.round(1 - beta2)));
        Denormals.clean(m, beta1, step);
        Denormals.clean(v, beta1, step);
        double now = u(step, step.t());
        double next = u(step, step.t() + 1);
        NDArray ahead = m.mul(next).divi(step.round(1 - step.round(product * next)));
        ahead.addi(g.mul(step.round(1 - now)).divi(step.round(1 - product)));
        NDArray scale = v.div(step.round(1 - step.power(beta2, step.t()))).sqrt();
        w.subi(ahead.muli(step.learningRate()).divi(scale.addi(options.epsilon())));
    }

    @Override
    public void startStep(Step step) {
        product = step.round(product * u(step, step.t()));
    }

    @Override
    public Map<String, Double> shared() {
        return Map.of(Nadam.U_PRODUCT, product);
    }

    @Override
    public void setShared(String slot, double value) {
        product = value;
    }

    /** Returns {@code beta1 (1 - 0.96^t / 2)}. */
    private double u(Step step, double t) {
        return step.round(step.round(options.beta1()) * step.round(1 - 0.5 * step.power(0.96, t)));
    }
}
