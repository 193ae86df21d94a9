/** Keras's serialized objects, from JSON to layers, optimizers, losses and what else is described, and back. */
@NullMarked
package io.github.monokeras.saving.config;

import org.jspecify.annotations.NullMarked;
