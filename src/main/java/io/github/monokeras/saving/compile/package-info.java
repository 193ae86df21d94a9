/** How a model was compiled, as Keras writes it: {@code compile_config}. */
@NullMarked
package io.github.monokeras.saving.compile;

import org.jspecify.annotations.NullMarked;
