/** The constraints from scratch. */
@NullMarked
package io.github.monokeras.backend.reference.constraints;

import org.jspecify.annotations.NullMarked;
