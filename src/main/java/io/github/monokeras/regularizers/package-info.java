/** What weights cost, under Keras's names: penalties that are added to the loss. */
@NullMarked
package io.github.monokeras.regularizers;

import org.jspecify.annotations.NullMarked;
