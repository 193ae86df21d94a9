/** Keras's constraints on DJL. */
@NullMarked
package io.github.monokeras.backend.djl.constraints;

import org.jspecify.annotations.NullMarked;
