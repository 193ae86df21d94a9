/** The rules by which weights follow their gradients, under Keras's names; the arithmetic stands in the backends. */
@NullMarked
package io.github.monokeras.optimizers;

import org.jspecify.annotations.NullMarked;
