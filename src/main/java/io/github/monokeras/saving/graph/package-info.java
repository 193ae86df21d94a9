/** The calls of a model's layers as Keras writes them: {@code inbound_nodes}, {@code input_layers}, {@code output_layers}. */
@NullMarked
package io.github.monokeras.saving.graph;

import org.jspecify.annotations.NullMarked;
