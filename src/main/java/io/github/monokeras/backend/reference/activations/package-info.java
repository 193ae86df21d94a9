/** The formulas of the activations, each value beside its gradient. */
@NullMarked
package io.github.monokeras.backend.reference.activations;

import org.jspecify.annotations.NullMarked;
