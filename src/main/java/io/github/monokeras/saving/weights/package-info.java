/** Where each weight of a model, and each number that its optimizer keeps, lies in Keras's {@code .weights.h5}. */
@NullMarked
package io.github.monokeras.saving.weights;

import org.jspecify.annotations.NullMarked;
