/** What Keras 1, 2 and 3 wrote before the {@code .keras} file: their configs in Keras 3's form, and the weights of {@code .h5}. */
@NullMarked
package io.github.monokeras.saving.legacy;

import org.jspecify.annotations.NullMarked;
