package io.github.monokeras.layers;

import io.github.monokeras.tensor.Weights;
import java.util.List;

/** Where the values of built layers' weights are, for all models that share them. */
public interface WeightStore {

    /** Returns a copy of some layers' weights, layer by layer. */
    Weights read(List<Layer> layers);

    /** Replaces the weights of some layers, or refuses them, in the name of who asks, and leaves the old ones. */
    void write(String who, List<Layer> layers, Weights weights);
}
