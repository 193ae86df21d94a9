/** What flows through the reference: matrices, the way of a gradient back, and the weights of samples. */
@NullMarked
package io.github.monokeras.backend.reference.batch;

import org.jspecify.annotations.NullMarked;
