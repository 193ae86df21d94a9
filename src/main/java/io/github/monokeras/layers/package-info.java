/** Keras's layers as descriptions: options, shapes and weights, but no mathematics. */
@NullMarked
package io.github.monokeras.layers;

import org.jspecify.annotations.NullMarked;
