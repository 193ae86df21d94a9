package io.github.monokeras.saving.graph;

import io.github.monokeras.layers.Bidirectional;
import io.github.monokeras.layers.CategoryEncoding;
import io.github.monokeras.layers.HeadAttention;
import io.github.monokeras.layers.Identity;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.MergeLayer;
import io.github.monokeras.layers.RecurrentLayer;
import io.github.monokeras.layers.SequenceAttention;

/** How a call in Python hands over what goes into a layer. */
enum CallForm {
    /** One by one: {@code layer(x)}, {@code layer(query, value)}. */
    ONE_BY_ONE,
    /** As one list: {@code Add()([a, b])}. */
    AS_LIST,
    /** The first, and the others as a list: {@code lstm(x, [h, c])}. */
    FIRST_THEN_LIST,
    /** The first, and the other by its name: {@code CategoryEncoding(3)(x, count_weights=w)}. */
    FIRST_THEN_WEIGHTS;

    /** Returns how a layer is called that several things go into. */
    static CallForm of(Layer layer, int inputs) {
        if (layer instanceof MergeLayer || layer instanceof SequenceAttention) {
            return AS_LIST;
        }
        if (inputs == 1 || layer instanceof HeadAttention) {
            return ONE_BY_ONE;
        }
        if (layer instanceof RecurrentLayer || layer instanceof Bidirectional) {
            return FIRST_THEN_LIST;
        }
        if (layer instanceof CategoryEncoding) {
            return FIRST_THEN_WEIGHTS;
        }
        // What passes on all it gets, and a model of several inputs.
        return layer instanceof Identity || layer.inner() != null ? AS_LIST : ONE_BY_ONE;
    }
}
