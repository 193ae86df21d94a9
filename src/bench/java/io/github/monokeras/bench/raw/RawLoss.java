package io.github.monokeras.bench.raw;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;

/** The losses on what the last layer gives before it is activated, as PyTorch's users write them. */
final class RawLoss {

    private RawLoss() {}

    static NDArray of(String loss, NDArray raw, NDArray target) {
        return switch (loss) {
            case "mse" -> raw.sub(target).square().mean();
            case "bce" ->
                Activation.relu(raw)
                        .sub(raw.mul(target))
                        .add(Activation.softPlus(raw.abs().neg()))
                        .mean();
            default -> raw.logSoftmax(1).gather(target, 1).mean().neg();
        };
    }

    static NDArray activate(String loss, NDArray raw) {
        return switch (loss) {
            case "mse" -> raw;
            case "bce" -> Activation.sigmoid(raw);
            default -> raw.softmax(1);
        };
    }
}
