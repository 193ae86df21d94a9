package io.github.monokeras.layers;

import io.github.monokeras.tensor.Weights;

/** Where the values of a built layer's weights are: the model that the layer belongs to. */
public interface WeightStore {

    /** Returns a copy of one layer's weights. */
    Weights read(Layer layer);

    /** Replaces one layer's weights, or refuses them and leaves the old ones. */
    void write(Layer layer, Weights weights);
}
