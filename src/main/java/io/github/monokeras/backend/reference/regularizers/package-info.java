/** The regularizers from scratch, each formula beside its gradient. */
@NullMarked
package io.github.monokeras.backend.reference.regularizers;

import org.jspecify.annotations.NullMarked;
