/** What a cluster of processes on this machine adds to a step, an epoch and a prediction. */
@NullMarked
package io.github.monokeras.bench.spark;

import org.jspecify.annotations.NullMarked;
