/** Where weights may be, under Keras's names: rules that hold again after every step of training. */
@NullMarked
package io.github.monokeras.constraints;

import org.jspecify.annotations.NullMarked;
