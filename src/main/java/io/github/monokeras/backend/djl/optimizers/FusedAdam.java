package io.github.monokeras.backend.djl.optimizers;

import ai.djl.ndarray.NDArray;
import io.github.monokeras.backend.djl.arrays.TorchScript;
import io.github.monokeras.optimizers.Adam;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * PyTorch's own Adam: all weights in one call, each in one pass over memory, where the formula written out takes twelve.
 *
 * <p>A step of it took 0.12 of the time for the weights of 20-16-1, and 0.2 for those of 784-128-10 (one thread).
 */
final class FusedAdam {

    private static final TorchScript SCRIPT = new TorchScript("""
            def forward(self, w: List[Tensor], g: List[Tensor], m: List[Tensor], v: List[Tensor], largest: List[Tensor],
                        steps: List[Tensor], numbers: List[float]) -> None:
              torch._fused_adam_(w, g, m, v, largest, steps, lr=numbers[0], beta1=numbers[1], beta2=numbers[2],
                                 weight_decay=0., eps=numbers[3], amsgrad=len(largest) > 0, maximize=False)
            """);

    /** In so late a step PyTorch corrects nothing more: Keras's correction, rounded as Keras does, is in the factor. */
    private static final double LATE = 3e38;

    private FusedAdam() {}

    /** Moves weights on the processor, and what is kept beside them, by a factor that is the same for all. */
    static void apply(List<Update> updates, AdamOptimizer optimizer, double factor) {
        Adam options = optimizer.options();
        List<NDArray> weights = new ArrayList<>(updates.size());
        List<NDArray> gradients = new ArrayList<>(updates.size());
        List<NDArray> means = new ArrayList<>(updates.size());
        List<NDArray> squares = new ArrayList<>(updates.size());
        List<NDArray> largest = new ArrayList<>(updates.size());
        for (Update update : updates) {
            Kept.Beside beside = optimizer.beside(update);
            weights.add(update.weight());
            gradients.add(update.gradient());
            means.add(beside.get("momentum"));
            squares.add(beside.get("velocity"));
            if (options.amsgrad()) {
                largest.add(beside.get("velocity_hat"));
            }
        }
        NDArray late = optimizer.number(LATE, weights.get(0));
        SCRIPT.run(
                List.of(weights, gradients, means, squares, largest, Collections.nCopies(updates.size(), late)),
                factor,
                options.beta1(),
                options.beta2(),
                options.epsilon());
    }
}
