/** Keras's metrics on DJL arrays, batch by batch on the device. */
@NullMarked
package io.github.monokeras.backend.djl.metrics;

import org.jspecify.annotations.NullMarked;
