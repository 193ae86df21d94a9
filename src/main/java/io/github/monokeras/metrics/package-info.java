/** What is measured beside the loss, under Keras's names; the formulas stand in the backends. */
@NullMarked
package io.github.monokeras.metrics;

import org.jspecify.annotations.NullMarked;
