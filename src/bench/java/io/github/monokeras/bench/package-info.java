/** Measures speed beside hand-written loops on DJL, Keras in Python and PyTorch. */
@NullMarked
package io.github.monokeras.bench;

import org.jspecify.annotations.NullMarked;
