/** The layers from scratch: each formula forward, and beside it the way of a gradient back. */
@NullMarked
package io.github.monokeras.backend.reference.layers;

import org.jspecify.annotations.NullMarked;
