/** What training makes small, under Keras's names; the formulas stand in the backends. */
@NullMarked
package io.github.monokeras.losses;

import org.jspecify.annotations.NullMarked;
