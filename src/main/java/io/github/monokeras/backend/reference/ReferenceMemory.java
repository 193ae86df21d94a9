package io.github.monokeras.backend.reference;

import io.github.monokeras.backend.Memory;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.Session;
import io.github.monokeras.backend.reference.batch.Weight;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.tensor.Weights;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Weights on the heap. */
final class ReferenceMemory implements Memory {

    private final Map<Layer, List<Weight>> weights = new HashMap<>();

    @Override
    public void put(Layer layer, Weights values) {
        List<Weight> kept = weights.get(layer);
        if (kept == null) {
            weights.put(layer, values.stream().map(Weight::new).toList());
            return;
        }
        for (int i = 0; i < kept.size(); i++) {
            kept.get(i).set(values.get(i));
        }
    }

    @Override
    public boolean holds(Layer layer) {
        return weights.containsKey(layer);
    }

    @Override
    public Weights get(Layer layer) {
        return Weights.of(weights(layer).stream().map(Weight::tensor).toList());
    }

    @Override
    public void remove(Layer layer) {
        weights.remove(layer);
    }

    @Override
    public Session open(Network network, long seed) {
        return new ReferenceSession(this, network, seed);
    }

    @Override
    public void close() {
        // The heap needs no closing.
    }

    /** Returns the weights of a layer in Keras's order. */
    List<Weight> weights(Layer layer) {
        return Objects.requireNonNull(weights.get(layer), layer::who);
    }
}
