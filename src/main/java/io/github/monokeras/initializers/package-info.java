/** Where weights start, under Keras's names; drawn once, here, so that every backend starts from the same numbers. */
@NullMarked
package io.github.monokeras.initializers;

import org.jspecify.annotations.NullMarked;
