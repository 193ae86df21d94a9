/** The loop: epochs, batches, shuffling, validation and callbacks; no mathematics. */
@NullMarked
package io.github.monokeras.training;

import org.jspecify.annotations.NullMarked;
