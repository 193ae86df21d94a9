package io.github.monokeras.backend.djl.optimizers;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.optimizers.Adam;
import java.util.List;

/** {@code w -= lr sqrt(1 - beta2^t) / (1 - beta1^t) m / (sqrt(v) + epsilon)}. */
final class AdamOptimizer extends KerasOptimizer {

    private final Adam options;

    AdamOptimizer(Adam options) {
        super(options);
        this.options = options;
    }

    Adam options() {
        return options;
    }

    @Override
    void applyAll(List<Update> updates, Step step) {
        if (!updates.isEmpty() && isInPyTorch(updates.get(0).weight())) {
            FusedAdam.apply(updates, this, alpha(step));
            updates.forEach(update -> clean(beside(update), step));
        } else {
            super.applyAll(updates, step);
        }
    }

    @Override
    void apply(NDArray w, NDArray g, Kept.Beside beside, Step step) {
        NDArray m = beside.get("momentum");
        NDArray v = beside.get("velocity");
        // What is done with is closed at once: the next array lies in the same memory, which the processor still holds.
        try (NDArray change = g.sub(m)) {
            m.addi(change.muli(number(1 - options.beta1(), w)));
        }
        v.addi(g.muli(g).subi(v).muli(number(1 - options.beta2(), w)));
        clean(beside, step);
        if (options.amsgrad()) {
            NDArray largest = beside.get("velocity_hat");
            DjlArrays.assign(largest, largest.maximum(v));
            v = largest;
        }
        try (NDArray change = m.mul(number(alpha(step), w));
                NDArray root = v.sqrt()) {
            w.subi(change.divi(root.addi(number(options.epsilon(), w))));
        }
    }

    private void clean(Kept.Beside beside, Step step) {
        Denormals.clean(beside.get("momentum"), options.beta1(), step);
        // It shrinks more slowly, but begins with squares, which are small: cleaned as often.
        Denormals.clean(beside.get("velocity"), options.beta1(), step);
    }

    /** Without PyTorch, its classes may not be there; elsewhere than on the processor, its Adam was not tried. */
    private static boolean isInPyTorch(NDArray weight) {
        return weight.getDevice().equals(Device.cpu())
                && weight.getManager().getEngine().getEngineName().equals("PyTorch");
    }

    private double alpha(Step step) {
        double root = step.round(Math.sqrt(step.round(1 - step.power(options.beta2(), step.t()))));
        double rest = step.round(1 - step.power(options.beta1(), step.t()));
        return step.round(step.round(step.learningRate() * root) / rest);
    }
}
