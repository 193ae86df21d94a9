/** What a layer may apply to its outputs, by Keras's names. */
@NullMarked
package io.github.monokeras.activations;

import org.jspecify.annotations.NullMarked;
