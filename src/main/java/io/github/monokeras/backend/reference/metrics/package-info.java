/** The metrics from scratch, batch by batch. */
@NullMarked
package io.github.monokeras.backend.reference.metrics;

import org.jspecify.annotations.NullMarked;
