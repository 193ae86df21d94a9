/** Keras's formulas by which weights follow their gradients as DJL optimizers, one class each. */
@NullMarked
package io.github.monokeras.backend.djl.optimizers;

import org.jspecify.annotations.NullMarked;
