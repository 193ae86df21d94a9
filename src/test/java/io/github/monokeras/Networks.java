package io.github.monokeras;

import io.github.monokeras.backend.Backend;
import io.github.monokeras.backend.Labelling;
import io.github.monokeras.backend.Memory;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.Samples;
import io.github.monokeras.backend.Session;
import io.github.monokeras.layers.Graph;
import io.github.monokeras.layers.Input;
import io.github.monokeras.layers.KerasTensor;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Networks and sessions without a model around them. */
public final class Networks {

    private Networks() {}

    /** Calls layers one after another. */
    public static Network chain(Shape sample, Layer... layers) {
        Input input = new Input(sample);
        KerasTensor output = input;
        for (Layer layer : layers) {
            output = layer.apply(output);
        }
        return Network.of(new Graph(List.of(input), List.of(output)));
    }

    /** Opens a session with weights, layer by layer. */
    public static Session open(Backend backend, Network network, Weights weights) {
        Memory memory = backend.memory();
        put(memory, network, weights);
        return memory.open(network, 1);
    }

    /** Puts weights, layer by layer, into a memory. */
    public static void put(Memory memory, Network network, Weights weights) {
        memory.putAll(network.layers(), weights);
    }

    /** Places samples of one input and one output. */
    public static Samples place(Session session, Tensor x, Tensor y, @Nullable Tensor sampleWeight) {
        return session.place(List.of(x), List.of(new Labelling(y, sampleWeight)));
    }
}
