package io.github.monokeras.onnx;

import io.github.monokeras.layers.Layer;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call of a layer that is written into a graph.
 *
 * @param graph which it is written into
 * @param layer that is called
 * @param inputs what goes in
 * @param weights in Keras's order and layout
 */
record OnnxCall(OnnxGraph graph, Layer layer, List<OnnxValue> inputs, Weights weights) {

    /** Returns the name of the only input, or of the first. */
    String input() {
        return input(0);
    }

    String input(int index) {
        return inputs.get(index).name();
    }

    /** Returns the shape of one sample of the first input. */
    Shape sample() {
        return inputs.get(0).sample();
    }

    /** Returns the number of axes of the first input, with the batch. */
    int rank() {
        return inputs.get(0).rank();
    }

    @Nullable
    OnnxMask mask(int index) {
        return index < inputs.size() ? inputs.get(index).mask() : null;
    }

    /** Returns a weight in Keras's layout. */
    Tensor weight(int index) {
        return weights.get(index);
    }

    /** Returns the name of a constant that holds a weight in Keras's layout. */
    String constant(int index) {
        return constant(index, weight(index));
    }

    /** Returns the name of a constant that holds a weight in ONNX's layout. */
    String constant(int index, Tensor arranged) {
        return graph.floats(layer.weightSpecs().get(index).name(), arranged);
    }

    /** Refuses the layer: names it, and says why. */
    IllegalArgumentException refused(String reason) {
        return refused(layer, reason);
    }

    /** Refuses a layer: names it, and says why. */
    static IllegalArgumentException refused(Layer layer, String reason) {
        return refused(layer.who(), reason);
    }

    /** Refuses a layer that is named as messages do, and says why. */
    static IllegalArgumentException refused(String who, String reason) {
        return new IllegalArgumentException("%s: cannot be exported to ONNX, %s".formatted(who, reason));
    }
}
