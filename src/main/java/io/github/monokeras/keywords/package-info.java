/** Keras's keyword arguments: one small record each, accepted only by the calls that know it. */
@NullMarked
package io.github.monokeras.keywords;

import org.jspecify.annotations.NullMarked;
