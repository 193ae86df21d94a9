/** Keras's losses as DJL losses. */
@NullMarked
package io.github.monokeras.backend.djl.losses;

import org.jspecify.annotations.NullMarked;
