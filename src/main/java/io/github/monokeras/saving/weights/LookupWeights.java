package io.github.monokeras.saving.weights;

import io.github.monokeras.layers.CategoryLayer;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.TokenLookup;
import io.github.monokeras.tensor.Tensor;
import java.util.Optional;

/** What a lookup keeps in a file: what its tokens count, under a name. Its vocabulary is elsewhere. */
final class LookupWeights {

    /** The name of the dataset. */
    static final String KEY = "idf_weights";

    private LookupWeights() {}

    /** Says whether a layer looks something up, and so has no numbered variables. */
    static boolean isLookup(Layer layer) {
        return layer instanceof CategoryLayer<?> || layer instanceof TokenLookup<?>;
    }

    /** Returns what the tokens of a lookup count, if they do. */
    static Optional<Tensor> of(Layer layer) {
        double[] weights = layer instanceof CategoryLayer<?> category
                ? category.weights()
                : layer instanceof TokenLookup<?> lookup ? lookup.weights() : new double[0];
        return weights.length == 0 ? Optional.empty() : Optional.of(Tensor.of(weights));
    }
}
