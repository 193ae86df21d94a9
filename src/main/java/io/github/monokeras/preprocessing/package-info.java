/** What is done to data before a model sees them: splitting, scaling, one-hot labels; each a function of tensors. */
@NullMarked
package io.github.monokeras.preprocessing;

import org.jspecify.annotations.NullMarked;
