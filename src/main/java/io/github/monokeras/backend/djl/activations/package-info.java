/** The formulas of the activations on DJL's arrays, which autograd follows back. */
@NullMarked
package io.github.monokeras.backend.djl.activations;

import org.jspecify.annotations.NullMarked;
