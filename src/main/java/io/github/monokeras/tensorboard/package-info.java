/** The event files that TensorBoard reads: scalars and histograms over steps, byte for byte as TensorFlow 2 writes them. */
@NullMarked
package io.github.monokeras.tensorboard;

import org.jspecify.annotations.NullMarked;
