/** The mathematics on Deep Java Library: the only package that touches {@code ai.djl}. */
@NullMarked
package io.github.monokeras.backend.djl;

import org.jspecify.annotations.NullMarked;
