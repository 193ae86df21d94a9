/** The losses from scratch, each formula beside its gradient. */
@NullMarked
package io.github.monokeras.backend.reference.losses;

import org.jspecify.annotations.NullMarked;
