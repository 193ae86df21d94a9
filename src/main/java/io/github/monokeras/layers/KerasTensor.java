package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;

/**
 * What flows from layer to layer once a model runs: an {@link Input}, or an output of a layer's call.
 *
 * @see <a href="https://keras.io/api/layers/core_layers/input/">keras.KerasTensor</a>
 */
public sealed interface KerasTensor permits Input, Node.Output {

    /** Returns the call that it comes from. */
    Node node();

    /** Returns which output of that call it is, from 0. */
    int index();

    /** Returns the shape of one sample, without the batch. */
    Shape shape();

    /** Says whether strings flow here, instead of numbers: behind an {@code Input} of dtype {@code "string"} only. */
    default boolean holdsStrings() {
        return false;
    }
}
