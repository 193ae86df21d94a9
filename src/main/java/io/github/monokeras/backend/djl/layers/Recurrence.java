package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDList;

/** How a recurrent layer gets through all time steps of one call. */
@FunctionalInterface
interface Recurrence {

    /**
     * Returns what the layer returns first, the output of all time steps or of the last, and behind it the last states.
     *
     * @param start the states before the first step, {@code (batch, units)} each
     */
    NDList run(LayerCall call, NDList start);
}
