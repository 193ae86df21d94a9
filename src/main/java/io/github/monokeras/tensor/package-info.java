/** Numbers on the heap: shapes, tensors and lists of weights, which print exactly as NumPy prints them. */
@NullMarked
package io.github.monokeras.tensor;

import org.jspecify.annotations.NullMarked;
