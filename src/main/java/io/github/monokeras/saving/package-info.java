/** Models in files: Keras's {@code .keras}, {@code .weights.h5} and {@code .h5}. */
@NullMarked
package io.github.monokeras.saving;

import org.jspecify.annotations.NullMarked;
