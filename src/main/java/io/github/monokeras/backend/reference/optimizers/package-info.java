/** The formulas by which weights follow their gradients, one class each, in plain doubles. */
@NullMarked
package io.github.monokeras.backend.reference.optimizers;

import org.jspecify.annotations.NullMarked;
