/** Learning rates that change from step to step, under Keras's names; numbers alone, so that every backend shares them. */
@NullMarked
package io.github.monokeras.schedules;

import org.jspecify.annotations.NullMarked;
