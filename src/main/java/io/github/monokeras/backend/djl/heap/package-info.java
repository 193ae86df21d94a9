/** Small predictions computed in Java's memory, where a call of the engine would take longer than the arithmetic. */
@NullMarked
package io.github.monokeras.backend.djl.heap;

import org.jspecify.annotations.NullMarked;
