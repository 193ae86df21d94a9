package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/** One time step of a recurrent layer; autograd does the way back. */
@FunctionalInterface
interface RecurrentCell {

    /**
     * Returns the states behind a time step, {@code (batch, units)} each, of which the first is its output too.
     *
     * @param x what comes in, times the kernel, with the bias: {@code (batch, gates units)}
     * @param states those behind the step before
     */
    NDList step(NDArray x, NDList states);

    /** Makes the cell of one call. */
    @FunctionalInterface
    interface Maker {
        RecurrentCell of(GateKernels kernels);
    }
}
