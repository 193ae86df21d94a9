package io.github.monokeras.backend.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import io.github.monokeras.activations.Activation;

/** Keras's activations as DJL blocks. */
final class DjlActivations {

    private DjlActivations() {}

    static Block block(Activation activation) {
        return switch (activation) {
            case LINEAR -> LambdaBlock.singleton(x -> x, "linear");
            case RELU -> ai.djl.nn.Activation.reluBlock();
            case SIGMOID -> ai.djl.nn.Activation.sigmoidBlock();
            case TANH -> ai.djl.nn.Activation.tanhBlock();
            case SOFTMAX -> LambdaBlock.singleton(DjlActivations::softmax, "softmax");
        };
    }

    private static NDArray softmax(NDArray x) {
        return x.softmax(-1);
    }
}
