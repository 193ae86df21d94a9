/** The mathematics again in plain Java and double precision, written to be read and to check the other. */
@NullMarked
package io.github.monokeras.backend.reference;

import org.jspecify.annotations.NullMarked;
