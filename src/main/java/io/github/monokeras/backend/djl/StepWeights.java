package io.github.monokeras.backend.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;

/** Hands the weights to the layers for one step. */
@FunctionalInterface
interface StepWeights {

    /** Returns the array of a weight, as it is for this step. */
    NDArray of(Parameter parameter);

    /** Says whether autograd follows any of them, so that nothing may be written over what a step computed. */
    default boolean areFollowed() {
        return false;
    }
}
