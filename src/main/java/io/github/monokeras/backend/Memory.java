package io.github.monokeras.backend;

import io.github.monokeras.layers.Layer;
import io.github.monokeras.tensor.Weights;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where a backend keeps the weights of layers, for as many models as share them. */
public interface Memory extends AutoCloseable {

    /** Keeps the weights of a layer, in Keras's order and layout; those that it had are replaced. */
    void put(Layer layer, Weights weights);

    /** Keeps the weights of layers, one layer's behind the other's, as {@link #put}. */
    default void putAll(List<Layer> layers, Weights weights) {
        byLayer(layers, weights).forEach(this::put);
    }

    /** Parts the weights of layers, one layer's behind the other's. */
    static Map<Layer, Weights> byLayer(List<Layer> layers, Weights weights) {
        Map<Layer, Weights> parted = new LinkedHashMap<>();
        int from = 0;
        for (Layer layer : layers) {
            int to = from + layer.weightSpecs().size();
            parted.put(layer, Weights.of(weights.subList(from, to)));
            from = to;
        }
        return parted;
    }

    /** Says whether the weights of a layer are here. */
    boolean holds(Layer layer);

    /** Returns a copy of the weights of a layer that is here. */
    Weights get(Layer layer);

    /** Forgets the weights of a layer. */
    void remove(Layer layer);

    /**
     * Sets up one model, whose layers are all here.
     *
     * @param seed of what layers draw
     */
    Session open(Network network, long seed);

    /** Frees everything, sessions included; closing twice is harmless. */
    @Override
    void close();
}
