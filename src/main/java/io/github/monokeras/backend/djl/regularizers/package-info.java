/** Keras's regularizers on DJL, in formulas that autograd follows. */
@NullMarked
package io.github.monokeras.backend.djl.regularizers;

import org.jspecify.annotations.NullMarked;
